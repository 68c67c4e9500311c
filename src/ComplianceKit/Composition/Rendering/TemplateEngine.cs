using System.Text.RegularExpressions;
using ComplianceKit.Composition.Rendering.Steps;
using ComplianceKit.Documents.Diagnostics;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace ComplianceKit.Composition.Rendering;

/// <summary>
/// The seam to Handlebars: expands templates with plain data. Templates are data of somebody else: they reach no file and run no code
/// but the functions of <see cref="TemplateFunctions"/>. Not safe for use from several threads.
/// </summary>
internal sealed partial class TemplateEngine
{
    /// <summary>The largest text that a template may become, in characters.</summary>
    public const int LargestOutput = 64 * 1024 * 1024;

    private readonly IHandlebars handlebars;
    private readonly List<string> files = [];
    private readonly Dictionary<string, string[]> linesOfFiles = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, TemplateText> partialTexts;
    private readonly Dictionary<TemplateText, HandlebarsTemplate<TextWriter, object, object>> compiled = [];
    private readonly HashSet<string> registered = new(StringComparer.Ordinal);

    /// <summary>An engine that knows <paramref name="partials"/> by name.</summary>
    public TemplateEngine(IReadOnlyDictionary<string, TemplateText> partials)
        : this(partials, null)
    {
    }

    private TemplateEngine(IReadOnlyDictionary<string, TemplateText> partials, UnknownNames? unknown)
    {
        var configuration = new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = unknown is null,
            TextEncoder = new MarkdownEncoder(),
            FormatterProviders = { new WordsFormatter() },
            CompileTimeConfiguration = { Features = { new StepCompiler() } },
        };
        if (unknown is not null)
        {
            configuration.FormatterProviders.Add(unknown);
        }

        handlebars = Handlebars.Create(configuration);
        TemplateFunctions.Register(handlebars);
        partialTexts = partials;
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
            var expand = Compile(template, diagnostics);
            if (expand is null)
            {
                return null;
            }

            expand(output, data, null!);
            return output.ToString();
        }
        catch (Exception exception) when (PartialSyntaxException.In(exception) is not null)
        {
            diagnostics.Add(PartialSyntaxException.In(exception)!.Diagnostic);
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library throws whatever its insides do where a template asks for what it cannot do.
            var place = OriginMarkers.Last(output.ToString(), files) ?? SourceSpan.At(template.Path, template.FirstLine, 1);
            var found = TemplateDiagnostics.Failed(exception, [.. TemplateFunctions.Names, .. NamesIn(data)], place);
            if (exception is HandlebarsUndefinedBindingException { Path: not "else" } undefined)
            {
                diagnostics.AddRange(UnknownNamesOf(template, data, (undefined.Path ?? undefined.MissingKey ?? string.Empty, place), found));
                return null;
            }

            if (found.Code == TemplateDiagnostics.TooLargeCode && PartialCircle.In(template, partialTexts) is { } circle)
            {
                diagnostics.Add(TemplateDiagnostics.Circle(circle.Names, PlaceOf(circle.Index, circle.Text)));
                return null;
            }

            diagnostics.Add((found.Code == "CK3002" || exception is HandlebarsUndefinedBindingException ? SlipIn(template) : null) ?? found);
            return null;
        }
    }

    // The first unknown name ends the work. Where it fails, the template is expanded once more, so that the others are told along with it.
    private IEnumerable<Diagnostic> UnknownNamesOf(TemplateText template, object data, (string Name, SourceSpan Place) first, Diagnostic found)
    {
        var unknown = new UnknownNames();
        var engine = new TemplateEngine(partialTexts, unknown);
        using var output = new BoundedWriter(LargestOutput);
        unknown.Place = () => OriginMarkers.Last(output.ToString(), engine.files);
        try
        {
            engine.Compile(template, new DiagnosticBag())?.Invoke(output, data, null!);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What else is wrong is told when the names are right.
        }

        string[] known = [.. TemplateFunctions.Names, .. NamesIn(data)];
        return unknown.Found
            .Where(name => name.Place != first.Place || (template.FirstColumn is not null && name.Name != first.Name.Split('.')[^1]))
            .Select(name => TemplateDiagnostics.UnknownName(name.Name, known, NamePlaces.Of(name.Name, name.Place, template)))
            .Prepend(found with { Location = NamePlaces.Of(first.Name, first.Place, template) });
    }

    private Diagnostic? SlipIn(TemplateText template) =>
        registered.Order(StringComparer.Ordinal).Select(name => partialTexts[name]).Prepend(template).Select(Slip).FirstOrDefault(static slip => slip is not null);

    private static Diagnostic? Slip(TemplateText template) =>
        TemplateSlips.First(template.Text) is { } slip ? TemplateDiagnostics.Slip(slip, PlaceOf(slip.Position, template)) : null;

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
        TemplateDepth.TooDeep(template.Text) is { } position ? TemplateDiagnostics.TooDeep(PlaceOf(position, template)) : null;

    private static Diagnostic NotRead(Exception exception, TemplateText template) =>
        Slip(template) ?? TemplateDiagnostics.Syntax(exception.Message, PlaceOf(exception.Message, template));

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
            return false;
        }

        registered.Add(name);
        if (!RegisterPartials(partial, diagnostics))
        {
            return false;
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
            throw new PartialSyntaxException(deep);
        }

        try
        {
            return handlebars.Compile(new StringReader(Mark(partial)));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new PartialSyntaxException(NotRead(exception, partial));
        }
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

    private static SourceSpan PlaceOf(int position, TemplateText template)
    {
        var before = template.Text.AsSpan(0, position);
        var line = before.Count('\n');
        var column = template.IsWholeFile ? position - before.LastIndexOf('\n') : line == 0 && template.FirstColumn is { } first ? first + position : 1;
        return SourceSpan.At(template.Path, template.FirstLine + line, column);
    }

    private static SourceSpan PlaceOf(string message, TemplateText template)
    {
        // The engine's own messages end in "Occured at: line:column", with both counted from 0.
        var match = OccurredAt().Match(message);
        return match.Success
            ? SourceSpan.At(
                template.Path,
                template.FirstLine + int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
                1)
            : SourceSpan.At(template.Path, template.FirstLine, 1);
    }

    [GeneratedRegex(@"Occured at: (\d+):(\d+)")]
    private static partial Regex OccurredAt();
}
