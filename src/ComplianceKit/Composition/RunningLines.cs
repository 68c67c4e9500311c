using System.Collections.Immutable;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Composition.Templates;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition;

/// <summary>Makes the headers and footers of a design's pages.</summary>
/// <param name="engine">Expands their texts.</param>
/// <param name="template">The template, whose partials they may include.</param>
/// <param name="design">The design.</param>
/// <param name="language">The language of the document.</param>
/// <param name="picture">Finds pictures.</param>
internal sealed class RunningLines(
    TemplateEngine engine, Template template, Design design, string language, Func<string, SourceSpan?, DiagnosticBag, ImageResource?> picture)
{
    /// <summary>Whether they print something of the person whose form it is, so that they differ from form to form.</summary>
    public bool NamePeople { get; } = template.Form.IsForm && Texts(design).SelectMany(text => PartialNames.Followed(Source(text), template))
        .Any(static text => text.Text.Contains("person", StringComparison.Ordinal));

    /// <summary>The pages with their headers and footers.</summary>
    public ImmutableSortedDictionary<string, PageSettings> Pages(object data, DiagnosticBag diagnostics) =>
        design.Pages.ToImmutableSortedDictionary(
            static page => page.Key,
            page => page.Value.Settings with { Header = Line(page.Value.Header, data, diagnostics), Footer = Line(page.Value.Footer, data, diagnostics) },
            StringComparer.Ordinal);

    /// <summary>All of their texts as Markdown.</summary>
    public IEnumerable<string> Markdown(object data) =>
        Texts(design).Select(text => engine.Render(Source(text), data, new DiagnosticBag())?.Markdown ?? string.Empty);

    private static IEnumerable<SourcedText> Texts(Design design) => design.Pages.Values
        .SelectMany(static page => new[] { page.Header, page.Footer }).OfType<RunningText>()
        .SelectMany(static line => new[] { line.Start, line.Center, line.End }).OfType<SourcedText>();

    private static TemplateText Source(SourcedText text) => new(text.Origin.Path, text.Value, text.FirstLine) { FirstColumn = text.FirstColumn };

    private RunningLine? Line(RunningText? text, object data, DiagnosticBag diagnostics) => text is null
        ? null
        : new RunningLine(Piece(text.Start, data, diagnostics), Piece(text.Center, data, diagnostics), Piece(text.End, data, diagnostics))
        {
            Ruled = text.Ruled,
            Origin = text.Origin,
        };

    private ImmutableArray<Inline> Piece(SourcedText? text, object data, DiagnosticBag diagnostics)
    {
        if (text is null || text.Value.Length == 0 || engine.Render(Source(text), data, diagnostics) is not { } rendered)
        {
            return [];
        }

        var settings = MarkdownSettings.Default with
        {
            Path = text.Origin.Path,
            OriginOf = rendered.OriginOf,
            Language = language,
            Images = (source, origin) => picture(source, origin, diagnostics),
        };
        return MarkdownReader.ReadRunningLine(rendered.Markdown, settings, diagnostics);
    }
}
