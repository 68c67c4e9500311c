using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Divides the width of a pipe table, which says nothing of widths, by the longest text of each column.</summary>
internal static class PipeTableColumns
{
    private const int FirstWideCharacter = 0x2E80;
    private const double Narrow = 0.56;
    private const double SpaceBetweenScripts = 0.25;
    private const double Margin = 1.2;
    private const double Shortest = 2;
    private const double Longest = 75;

    /// <summary>Up to this many characters side by side every column gets what its longest text needs, so that nothing breaks on an upright page.</summary>
    private const double OneLine = 48;

    /// <summary>A share for each of <paramref name="count"/> columns.</summary>
    public static ImmutableArray<TableColumn> Of(IReadOnlyList<TableRow> rows, int count)
    {
        var needs = Enumerable.Range(0, count).Select(column => Margin + Math.Clamp(rows.Max(row => WidthOf(row, column)), Shortest, Longest)).ToList();

        // Where lines break anyway, a share grows with the text, but slowly, and never to nothing.
        var fits = needs.Sum() <= OneLine;
        return [.. needs.Select(need => new TableColumn(ColumnWidth.Share(fits ? need : Math.Sqrt(need)) with { KeepsWords = true }))];
    }

    private static double WidthOf(TableRow row, int column) => column >= row.Cells.Length
        ? 0
        : row.Cells[column].Blocks.OfType<Paragraph>().Select(static paragraph => WidthOf(InlineReader.PlainWords(paragraph.Content))).DefaultIfEmpty(0).Max();

    private static double WidthOf(string text)
    {
        var width = 0d;
        for (var i = 0; i < text.Length; i++)
        {
            width += IsNarrow(text[i]) ? Narrow : 1;
            width += i > 0 && IsNarrow(text[i]) != IsNarrow(text[i - 1]) ? SpaceBetweenScripts : 0;
        }

        return width;
    }

    private static bool IsNarrow(char character) => character < FirstWideCharacter;
}
