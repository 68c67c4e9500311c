using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Tests;

/// <summary>The words of a document as a reader meets them: a line for each paragraph, heading and item, the cells of a row one after the other.</summary>
internal static class DocumentWords
{
    public static string Of(Document document) =>
        string.Join('\n', document.Sections.SelectMany(static section => section.Blocks).SelectMany(Lines).Where(static line => line.Length > 0));

    /// <summary>The words that are bold, each stretch by itself.</summary>
    public static IEnumerable<string> Strong(Document document) => document.Sections.SelectMany(static section => section.Blocks).SelectMany(Paragraphs).SelectMany(static paragraph => paragraph.Content).SelectMany(Strong);

    private static IEnumerable<string> Strong(Inline inline) => inline switch
    {
        Strong strong => [PlainWords.Of(strong.Content)],
        Underline underline => underline.Content.SelectMany(Strong),
        Span span => span.Content.SelectMany(Strong),
        _ => [],
    };

    private static IEnumerable<Paragraph> Paragraphs(Block block) => block switch
    {
        Paragraph paragraph => [paragraph],
        Table table => table.HeadRows.Concat(table.Rows).SelectMany(static row => row.Cells).SelectMany(static cell => cell.Blocks.SelectMany(Paragraphs)),
        Container container => container.Blocks.SelectMany(Paragraphs),
        _ => [],
    };

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => [PlainWords.Of(paragraph.Content)],
        Heading heading => [PlainWords.Of(heading.Content)],
        List list => list.Items.SelectMany(static item => item.Blocks.SelectMany(Lines)),
        Table table => table.HeadRows.Concat(table.Rows).SelectMany(static row => row.Cells).SelectMany(static cell => cell.Blocks.SelectMany(Lines)),
        Container container => container.Blocks.SelectMany(Lines),
        _ => [],
    };
}
