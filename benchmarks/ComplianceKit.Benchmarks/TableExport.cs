using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Benchmarks;

/// <summary>Writes the longest table of a document as JSON: rows of texts, and of <c>{ text, span }</c> where a cell spans rows.</summary>
internal static class TableExport
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it.</summary>
    public static void Write(string workspace, string document, string file)
    {
        var tree = ExampleVendor.Compose(ExampleVendor.Load(Path.GetFullPath(workspace)), document);
        var table = tree.Sections.SelectMany(static section => section.Blocks).OfType<Table>().MaxBy(static table => table.Rows.Length)!;
        // Columns that a page does not show stand first, in every row.
        var hidden = table.Columns.TakeWhile(static column => column.Hidden).Count();
        var rows = table.Rows.Select(row => row.Cells.Skip(hidden).Select(CellOf));
        File.WriteAllText(file, JsonSerializer.Serialize(rows, Readable));
    }

    private static object CellOf(TableCell cell)
    {
        var text = string.Join('\n', cell.Blocks.Select(TextOf));
        return cell.RowSpan > 1 ? new { text, span = cell.RowSpan } : text;
    }

    private static string TextOf(Block block) => block switch
    {
        Paragraph paragraph => TextOf(paragraph.Content),
        List list => string.Join('\n', list.Items.Select(static item => string.Join('\n', item.Blocks.Select(TextOf)))),
        _ => string.Empty,
    };

    private static string TextOf(ImmutableArray<Inline> content) => string.Concat(content.Select(static inline => inline switch
    {
        Text text => text.Value,
        Span span => TextOf(span.Content),
        Strong strong => TextOf(strong.Content),
        Emphasis emphasis => TextOf(emphasis.Content),
        Superscript superscript => TextOf(superscript.Content),
        Link link => TextOf(link.Content),
        Reference reference => TextOf(reference.Content),
        LineBreak => "\n",
        _ => string.Empty,
    }));
}
