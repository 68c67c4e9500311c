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
        var rows = table.Rows.Select(static row => row.Cells.Select(CellOf));
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
        ListBlock list => string.Join('\n', list.Items.Select(static item => string.Join('\n', item.Blocks.Select(TextOf)))),
        _ => string.Empty,
    };

    private static string TextOf(ImmutableArray<Inline> content) => string.Concat(content.Select(static inline => inline switch
    {
        Text text => text.Value,
        InlineGroup group => TextOf(group.Content),
        LineBreak => "\n",
        _ => string.Empty,
    }));
}
