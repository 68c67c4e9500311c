using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary>The door from Markdown to the tree: read, number, resolve.</summary>
public static class MarkdownReader
{
    /// <summary>Reads a whole document.</summary>
    public static ImmutableArray<Section> Read(string markdown, MarkdownSettings settings, DiagnosticBag diagnostics)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var sections = new BlockReader(new ReadingContext(settings, diagnostics, new SourcePlaces(settings, lines, 1)), lines).ReadSections();
        var numbered = HeadingNumbering.Number(sections, settings.Numbering);
        return ReferenceResolver.Resolve(CaptionNumbering.Number(numbered, settings.Numbering, settings.Readings), settings, diagnostics);
    }

    /// <summary>Reads blocks without sections, such as the text of a cell.</summary>
    public static ImmutableArray<Block> ReadBlocks(string markdown, MarkdownSettings settings, DiagnosticBag diagnostics) =>
        [.. Read(markdown, settings, diagnostics).SelectMany(static section => section.Blocks)];

    /// <summary>The lines of a text, from 0, on which its headings end: with the words that follow the signs, or with the line below the words.</summary>
    public static IEnumerable<int> HeadingLines(string markdown) => CommonMarkReader.HeadingLines(markdown);

    /// <summary>Reads a header or footer as a line of text. The signs of page numbers that are not read as such are told.</summary>
    public static ImmutableArray<Inline> ReadRunningLine(string markdown, MarkdownSettings settings, DiagnosticBag diagnostics)
    {
        var context = new ReadingContext(settings, diagnostics, new SourcePlaces(settings, markdown.Split('\n'), 1));
        foreach (var (written, place, meant) in PageSigns.In(markdown))
        {
            diagnostics.Add(MarkdownDiagnostics.InlineSlip(written, meant, context.Origin(place)));
        }

        return context.Inlines(markdown, 1);
    }

    /// <summary>Reads a line of text, such as a title. Signs of blocks, such as those of lists, are characters in it.</summary>
    public static ImmutableArray<Inline> ReadInlines(string markdown, MarkdownSettings settings, DiagnosticBag diagnostics) =>
        new ReadingContext(settings, diagnostics, new SourcePlaces(settings, markdown.Split('\n'), 1)).Inlines(markdown, 1);
}
