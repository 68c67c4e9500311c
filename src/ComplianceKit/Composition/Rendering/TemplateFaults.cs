using ComplianceKit.Documents.Diagnostics;
using HandlebarsDotNet;
using HandlebarsDotNet.Features;
using HandlebarsDotNet.PathStructure;

namespace ComplianceKit.Composition.Rendering;

/// <summary>Gathers what is wrong with a template that is expanded to its end all the same: it prints nothing where something is wrong.</summary>
internal sealed class TemplateFaults
{
    /// <summary>The name that a tag has which stands outside of its block: a slip, and no name of the data.</summary>
    public const string TagOfBlock = "else";

    private const int Most = 50;

    // A fault in a loop over all items is one fault, and asking where costs as much as has been printed.
    private const int MostAsked = 1_000;
    private readonly List<(string Name, SourceSpan Place)> names = [];
    private int asked;

    /// <summary>The names that nothing stands behind with their lines, each once.</summary>
    public IEnumerable<(string Name, SourceSpan Place)> Names => names;

    /// <summary>What else is wrong.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Tells the line that is being expanded.</summary>
    public Func<SourceSpan?> Place { get; set; } = static () => null;

    /// <summary>Has the library tell which functions nobody knows.</summary>
    public void Listen(HandlebarsConfiguration configuration) =>
        configuration.RegisterMissingHelperHook(helperMissing: (in HelperOptions options, in Context _, in Arguments _) => Unknown(options.Name.ToString()));

    /// <summary>What a name stands for; nothing where it stands for nothing.</summary>
    public object? Resolve(BindingContext context, PathInfo path) =>
        PathResolver.ResolvePath(context, path) is var value && value is UndefinedBindingResult ? Unknown(path.ToString()) : value;

    /// <summary>Takes what is wrong with the call of a function.</summary>
    public void Failed(Exception exception)
    {
        // What a function cannot use may well be a name that stands for nothing.
        if (Asked() is { } place && names.TrueForAll(name => name.Place != place))
        {
            Diagnostics.Add(TemplateDiagnostics.Failed(exception, [], place));
        }
    }

    private string Unknown(string name)
    {
        if (name != TagOfBlock && names.Count < Most && Asked() is { } place && !names.Contains((name, place)))
        {
            names.Add((name, place));
        }

        return string.Empty;
    }

    private SourceSpan? Asked() => asked++ < MostAsked ? Place() : null;
}
