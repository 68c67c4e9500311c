using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>Writes a unit as Markdown: a paragraph for each line, and tables as tables.</summary>
/// <param name="unit">The unit.</param>
/// <param name="words">The Markdown of a line that prints these words.</param>
/// <param name="cells">The Markdown of the cells of a row.</param>
/// <param name="style">The style of a line; by default that of a line of a comparison table.</param>
internal sealed class UnitMarkdown(RuleUnit unit, Func<RuleLine, string, string> words, Func<RuleLine, ImmutableArray<string>> cells, Func<RuleLine, string>? style = null)
{
    private const int DeepestItem = 4;

    private readonly StringBuilder text = new();

    /// <summary>The Markdown.</summary>
    public string Write()
    {
        var lines = unit.Lines.Zip(unit.Printed).ToList();
        for (var index = 0; index < lines.Count;)
        {
            var rows = lines.Skip(index).TakeWhile(pair => pair.First.Row is { } row && row.Table == lines[index].First.Row?.Table).Select(static pair => pair.First).ToList();
            if (rows.Count > 0 && IsWhole(rows))
            {
                Table(rows);
                index += rows.Count;
                continue;
            }

            var (line, printed) = lines[index++];
            _ = text.Append(words(line, printed)).Append(style is null ? StyleOf(line) : style(line)).Append("\n\n");
        }

        return text.ToString();
    }

    private void Table(List<RuleLine> rows)
    {
        var widths = string.Join(' ', Enumerable.Repeat("auto", rows[0].Row!.Columns));
        _ = text.Append("::: table {widths=\"").Append(widths).Append("\"}\n");
        foreach (var line in rows)
        {
            var row = line.Row!;
            _ = text.Append(row.IsHead ? "%row {head}\n" : "%row\n");
            foreach (var (cell, markdown) in row.Cells.Zip(cells(line)))
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"%cell {{colspan={cell.ColumnSpan} rowspan={cell.RowSpan}}}\n\n{markdown}\n\n");
            }
        }

        _ = text.Append(":::\n\n");
    }

    // A row that prints nothing is no line, so that cells from above it may reach too far.
    private static bool IsWhole(List<RuleLine> rows)
    {
        var columns = rows[0].Row!.Columns;
        var below = new int[columns];
        foreach (var row in rows.Select(static line => line.Row!))
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                while (column < columns && below[column] > 0)
                {
                    column++;
                }

                if (column + cell.ColumnSpan > columns || below.AsSpan(column, cell.ColumnSpan).ContainsAnyExcept(0))
                {
                    return false;
                }

                below.AsSpan(column, cell.ColumnSpan).Fill(cell.RowSpan);
                column += cell.ColumnSpan;
            }

            if (below.AsSpan().Contains(0))
            {
                return false;
            }

            for (var index = 0; index < columns; index++)
            {
                below[index]--;
            }
        }

        return Array.TrueForAll(below, static rest => rest == 0);
    }

    // A heading stays with the words below it where a row goes on over the page; what is numbered hangs by its number, items as deep as they stand.
    private string StyleOf(RuleLine line) =>
        unit.Lines.Length == 1 ? string.Empty
        : ReferenceEquals(line, unit.Lines[0]) ? " {.comparison-label}"
        : line.Depth > 0 ? $" {{.comparison-item-{Math.Min(line.Depth, DeepestItem)}}}"
        : line.Number.Length > 0 || ReferenceEquals(line, unit.Labelled) ? " {.comparison-item}"
        : string.Empty;
}
