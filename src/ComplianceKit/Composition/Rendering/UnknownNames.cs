using System.Diagnostics.CodeAnalysis;
using ComplianceKit.Documents.Diagnostics;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace ComplianceKit.Composition.Rendering;

/// <summary>Gathers the names of a template that nothing stands behind, and prints nothing for them.</summary>
internal sealed class UnknownNames : IFormatterProvider, IFormatter
{
    private const int Most = 50;

    // A name in a loop over all items is wrong once, and asking where costs as much as has been printed.
    private const int MostAsked = 1_000;
    private readonly List<(string Name, SourceSpan Place)> found = [];
    private int asked;

    /// <summary>The names with their lines, each once.</summary>
    public IEnumerable<(string Name, SourceSpan Place)> Found => found;

    /// <summary>Tells the line that is being expanded.</summary>
    public Func<SourceSpan?> Place { get; set; } = static () => null;

    /// <inheritdoc/>
    public bool TryCreateFormatter(Type type, [MaybeNullWhen(false)] out IFormatter formatter)
    {
        formatter = this;
        return type == typeof(UndefinedBindingResult);
    }

    /// <inheritdoc/>
    public void Format<T>(T value, in EncodedTextWriter writer)
    {
        if (value is UndefinedBindingResult unknown && found.Count < Most && asked++ < MostAsked && Place() is { } place && !found.Contains((unknown.Value, place)))
        {
            found.Add((unknown.Value, place));
        }
    }
}
