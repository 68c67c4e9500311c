using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>What a document says, a line for each heading, paragraph, item and cell.</summary>
internal static class PrintedLines
{
    public static string Of(Document document) => string.Join('\n', document.Sections.SelectMany(static section => section.Blocks).SelectMany(block => Of(block, 0)));

    private static IEnumerable<string> Of(Block block, int depth) => block switch
    {
        Heading heading => [Words(heading.Content)],
        Paragraph paragraph => [Indent(depth) + (paragraph.Marker is { } marker ? marker + "　" : string.Empty) + Words(paragraph.Content)],
        List list => list.Items.SelectMany(item => Item(item, depth)),
        Container container => container.Blocks.SelectMany(inner => Of(inner, depth)),
        Table table => table.Rows.SelectMany(static row => row.Cells).SelectMany(static cell => cell.Blocks).SelectMany(inner => Of(inner, depth)),
        _ => [],
    };

    private static IEnumerable<string> Item(ListItem item, int depth)
    {
        var lines = item.Blocks.SelectMany(inner => Of(inner, inner is List ? depth + 1 : 0)).ToList();
        return lines.Count == 0 ? [] : [$"{Indent(depth)}{item.Marker} {lines[0]}", .. lines.Skip(1)];
    }

    private static string Indent(int depth) => new(' ', depth * 2);

    public static string Words(ImmutableArray<Inline> inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines)
        {
            words.Append(inline switch
            {
                Text text => text.Value,
                Strong strong => Words(strong.Content),
                Underline underline => Words(underline.Content),
                Span span => Words(span.Content),
                Reference reference => Words(reference.Content),
                LineBreak => "/",
                _ => string.Empty,
            });
        }

        return words.ToString();
    }
}
