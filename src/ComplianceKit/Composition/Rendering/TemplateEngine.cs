using ComplianceKit.Composition.Rendering.Steps;
using ComplianceKit.Documents.Diagnostics;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace ComplianceKit.Composition.Rendering;

/// <summary>
/// The seam to Handlebars: expands templates with plain data. Templates are data of somebody else: they reach no file and run no code
/// but the functions of <see cref="TemplateFunctions"/>. Not safe for use from several threads.
/// </summary>
internal sealed class TemplateEngine
{
    /// <summary>The largest text that a template may become, in characters.</summary>
    public const int LargestOutput = 64 * 1024 * 1024;

    private static HandlebarsTemplate<TextWriter, object, object> PrintingNothing { get; } = static (_, _, _) => { };

    private readonly IHandlebars handlebars;
    private readonly List<string> files = [];
    private readonly Dictionary<string, string[]> linesOfFiles = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, TemplateText> partialTexts;
    private readonly Dictionary<TemplateText, HandlebarsTemplate<TextWriter, object, object>> compiled = [];
    private readonly HashSet<string> registered = new(StringComparer.Ordinal);
    private readonly TemplateFaults? faults;

    /// <summary>An engine that knows <paramref name="partials"/> by name.</summary>
    public TemplateEngine(IReadOnlyDictionary<string, TemplateText> partials)
        : this(partials, null)
    {
    }

    // With a place for faults the engine goes on where it would end.
    private TemplateEngine(IReadOnlyDictionary<string, TemplateText> partials, TemplateFaults? faults)
    {
        var configuration = new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = faults is null,
            TextEncoder = new MarkdownEncoder(),
            FormatterProviders = { new WordsFormatter() },
            CompileTimeConfiguration = { Features = { new StepCompiler(faults is null ? null : new OwnResolution(faults.Resolve)) } },
        };
        faults?.Listen(configuration);
        handlebars = Handlebars.Create(configuration);
        TemplateFunctions.Register(handlebars, faults is null ? null : faults.Failed);
        partialTexts = partials;
        this.faults = faults;
    }

    /// <summary>Expands <paramref name="template"/> with <paramref name="data"/>; <see langword="null"/> where a diagnostic says why not.</summary>
    public RenderedText? Render(TemplateText template, object data, DiagnosticBag diagnostics) =>
        RenderMarked(template, data, diagnostics) is { } expanded ? OriginMarkers.Strip(expanded, files) : null;

    /// <summary>The same with the markers of origin still in it, for text that another template inserts.</summary>
    public string? RenderMarked(TemplateText template, object data, DiagnosticBag diagnostics)
    {
        using var output = new BoundedWriter(LargestOutput);
        try
        {
            if (Compile(template, diagnostics) is { } expand)
            {
                expand(output, data, null!);
                return output.ToString();
            }

            diagnostics.AddRange(FurtherFaults(template, data));
            return null;
        }
        catch (Exception exception) when (PartialSyntaxException.In(exception) is { } inPartial)
        {
            diagnostics.Add(inPartial.Diagnostic);
            diagnostics.AddRange(FurtherFaults(template, data));
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            diagnostics.AddRange(FaultsOf(exception, template, data, OriginMarkers.Last(output.ToString(), files) ?? SourceSpan.At(template.Path, template.FirstLine, 1)));
            return null;
        }
    }

    // The library throws whatever its insides do where a template asks for what it cannot do.
    private IEnumerable<Diagnostic> FaultsOf(Exception exception, TemplateText template, object data, SourceSpan place)
    {
        var found = TemplateDiagnostics.Failed(exception, [.. TemplateFunctions.Names, .. NamesIn(data)], place);
        if (exception is HandlebarsUndefinedBindingException { Path: not TemplateFaults.TagOfBlock } undefined)
        {
            var name = undefined.Path ?? undefined.MissingKey ?? string.Empty;
            return FurtherFaults(template, data, (name, place)).Prepend(found with { Location = NamePlaces.Of(name, place, template) });
        }

        if (found.Code == TemplateDiagnostics.TooLargeCode)
        {
            return [PartialCircle.In(template, partialTexts) is { } circle ? TemplateDiagnostics.Circle(circle.Names, FaultPlaces.Of(circle.Index, circle.Text)) : found];
        }

        var slip = found.Code == "CK3002" || exception is HandlebarsUndefinedBindingException ? SlipIn(template) : null;
        return FurtherFaults(template, data).Prepend(slip ?? found);
    }

    // The first fault ends the work. Then the template is expanded once more by an engine that goes on, so that the others are told along with it.
    private IEnumerable<Diagnostic> FurtherFaults(TemplateText template, object data, (string Name, SourceSpan Place)? first = null)
    {
        using var output = new BoundedWriter(LargestOutput);
        var further = new TemplateFaults();
        var engine = new TemplateEngine(partialTexts, further);
        further.Place = () => OriginMarkers.Last(output.ToString(), engine.files);
        try
        {
            engine.Compile(template, further.Diagnostics)?.Invoke(output, data, null!);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What ends even this work is told when the rest is mended.
        }

        string[] known = [.. TemplateFunctions.Names, .. NamesIn(data)];
        return further.Names
            .Where(name => name != first)
            .Select(name => TemplateDiagnostics.UnknownName(name.Name, known, NamePlaces.Of(name.Name, name.Place, template)))
            .Concat(further.Diagnostics.ToImmutable());
    }

    private Diagnostic? SlipIn(TemplateText template) =>
        registered.Order(StringComparer.Ordinal).Select(name => partialTexts[name]).Prepend(template).Select(Slip).FirstOrDefault(static slip => slip is not null);

    private static Diagnostic? Slip(TemplateText template) =>
        TemplateSlips.First(template.Text) is { } slip ? TemplateDiagnostics.Slip(slip, FaultPlaces.Of(slip.Position, template)) : null;

    // Names that a misspelt one may have been: those of the data, and those one step further.
    private static IEnumerable<string> NamesIn(object data) => data is not IReadOnlyDictionary<string, object?> names
        ? []
        : names.SelectMany(static pair => pair.Value is IReadOnlyDictionary<string, object?> inner
            ? inner.Keys.Select(key => $"{pair.Key}.{key}").Prepend(pair.Key)
            : [pair.Key]);

    /// <summary>Text that is inserted as it is, with markers of its origin.</summary>
    public string Mark(TemplateText text)
    {
        if (text.IsWholeFile)
        {
            linesOfFiles.TryAdd(text.Path, text.Text.Split('\n'));
        }

        return OriginMarkers.Insert(text.Text, FileNumber(text.Path), text.FirstLine);
    }

    /// <summary>The line of a file that a place names; <see langword="null"/> for a file of which only parts are known.</summary>
    public string? LineOf(SourceSpan place) =>
        linesOfFiles.TryGetValue(place.Path, out var lines) && place.Start.Line >= 1 && place.Start.Line <= lines.Length ? lines[place.Start.Line - 1] : null;

    private HandlebarsTemplate<TextWriter, object, object>? Compile(TemplateText template, DiagnosticBag diagnostics)
    {
        if (compiled.TryGetValue(template, out var known))
        {
            return known;
        }

        if (!RegisterPartials(template, diagnostics))
        {
            return null;
        }

        if (TooDeep(template) is { } deep)
        {
            diagnostics.Add(deep);
            return null;
        }

        try
        {
            return compiled[template] = handlebars.Compile(new StringReader(Mark(template)));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            diagnostics.Add(NotRead(exception, template));
            return null;
        }
    }

    private static Diagnostic? TooDeep(TemplateText template) =>
        TemplateDepth.TooDeep(template.Text) is { } position ? TemplateDiagnostics.TooDeep(FaultPlaces.Of(position, template)) : null;

    private static Diagnostic NotRead(Exception exception, TemplateText template) =>
        Slip(template) ?? TemplateDiagnostics.Syntax(exception.Message, FaultPlaces.Of(exception.Message, template));

    private bool RegisterPartials(TemplateText template, DiagnosticBag diagnostics)
    {
        var whole = true;
        var line = template.FirstLine;
        foreach (var text in template.Text.Split('\n'))
        {
            foreach (var partial in PartialNames.In(text))
            {
                whole &= RegisterPartial(partial, SourceSpan.At(template.Path, line, partial.Index + 1), diagnostics);
            }

            line++;
        }

        return whole;
    }

    private bool RegisterPartial(PartialName included, SourceSpan place, DiagnosticBag diagnostics)
    {
        var name = included.Name;
        if (registered.Contains(name))
        {
            return true;
        }

        if (!partialTexts.TryGetValue(name, out var partial))
        {
            if (included.HasOwnWords)
            {
                return true;
            }

            diagnostics.Add(TemplateDiagnostics.UnknownPartial(name, partialTexts.Keys.Order(StringComparer.Ordinal), place));
            if (faults is null)
            {
                return false;
            }

            handlebars.RegisterTemplate(name, PrintingNothing);
            return true;
        }

        registered.Add(name);
        if (!RegisterPartials(partial, diagnostics))
        {
            return false;
        }

        if (faults is not null)
        {
            handlebars.RegisterTemplate(name, CompilePartial(partial));
            return true;
        }

        // A template names more partials than a document uses, and compiling one costs more than expanding it.
        HandlebarsTemplate<TextWriter, object, object>? expand = null;
        handlebars.RegisterTemplate(name, (writer, context, data) => (expand ??= CompilePartial(partial))(writer, context, data));
        return true;
    }

    private HandlebarsTemplate<TextWriter, object, object> CompilePartial(TemplateText partial)
    {
        if (TooDeep(partial) is { } deep)
        {
            return Unreadable(deep);
        }

        try
        {
            return handlebars.Compile(new StringReader(Mark(partial)));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Unreadable(NotRead(exception, partial));
        }
    }

    private HandlebarsTemplate<TextWriter, object, object> Unreadable(Diagnostic found)
    {
        if (faults is null)
        {
            throw new PartialSyntaxException(found);
        }

        faults.Diagnostics.Add(found);
        return PrintingNothing;
    }

    private int FileNumber(string path)
    {
        var number = files.IndexOf(path);
        if (number < 0)
        {
            number = files.Count;
            files.Add(path);
        }

        return number;
    }
}
