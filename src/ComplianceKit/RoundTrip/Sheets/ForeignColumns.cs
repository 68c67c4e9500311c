using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Loading.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip.Sheets;

/// <summary>Keeps the columns that people have added to sheets, so that the next sheet has them again.</summary>
public static class ForeignColumns
{
    /// <summary>The file that holds them, in the folder of the workspace.</summary>
    public static string FileName => SheetColumnReader.FileName;

    /// <summary>Whether a heading stands for none: somebody has written beside the sheet.</summary>
    public static bool IsWithoutHeading(string heading) => heading == FormHead.NoHead;

    /// <summary>The columns with what the sheets say now; a cell that was emptied is gone, and what the sheets do not have stays.</summary>
    /// <param name="known">The columns as they are kept.</param>
    /// <param name="cells">What the sheets say.</param>
    public static ImmutableArray<SheetColumn> Merge(ImmutableArray<SheetColumn> known, IEnumerable<AddedCell> cells)
    {
        var columns = known.ToList();
        foreach (var cell in cells.GroupBy(static cell => (cell.Head, cell.Item)))
        {
            var index = columns.FindIndex(column => column.Heading == cell.Key.Head);
            var text = Said(index < 0 ? string.Empty : columns[index].Cells.GetValueOrDefault(cell.Key.Item, string.Empty), [.. cell.Select(static each => each.Text)]);
            if (index < 0)
            {
                columns.Add(new SheetColumn(cell.Key.Head, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)));
                index = columns.Count - 1;
            }

            columns[index] = columns[index] with { Cells = text.Length == 0 ? columns[index].Cells.Remove(cell.Key.Item) : columns[index].Cells.SetItem(cell.Key.Item, text) };
        }

        return [.. columns.Where(static column => !column.Cells.IsEmpty)];
    }

    /// <summary>What of the kept cells the sheets write over or empty, in the order of the sheets.</summary>
    /// <param name="known">The columns as they are kept.</param>
    /// <param name="cells">What the sheets say.</param>
    public static ImmutableArray<AnswerChange> Changes(ImmutableArray<SheetColumn> known, IReadOnlyList<AddedCell> cells)
    {
        var merged = Merge(known, cells);
        return
        [
            .. cells.DistinctBy(static cell => (cell.Head, cell.Item))
                .Select(cell => new AnswerChange(cell.File, cell.Row, cell.Item, cell.Head, TextOf(known, cell), TextOf(merged, cell)))
                .Where(static change => change.Before is not null && change.Before != change.After),
        ];
    }

    private static string? TextOf(ImmutableArray<SheetColumn> columns, AddedCell cell) =>
        columns.FirstOrDefault(column => column.Heading == cell.Head)?.Cells.GetValueOrDefault(cell.Item);

    // A workbook may print the same cell on several sheets; the one that was typed into counts.
    private static string Said(string known, List<string> texts)
    {
        var changed = texts.Where(text => text != known).Distinct(StringComparer.Ordinal).ToList();
        return changed.Count == 0 ? known : string.Join('\n', changed.Where(static text => text.Length > 0));
    }

    /// <summary>The file.</summary>
    public static string Text(ImmutableArray<SheetColumn> columns)
    {
        var yaml = new StringBuilder("# 対照表に人が加えた列。import sheet が書き、build が同じ項目の行の右に印刷する。\n");
        if (columns.IsEmpty)
        {
            return yaml.Append("[]\n").ToString();
        }

        foreach (var column in columns)
        {
            _ = yaml.Append("- heading: ").Append(YamlText.Value(column.Heading, 2, inFlow: false, asBlock: false, "\n")).Append("\n  cells:\n");
            foreach (var (item, text) in column.Cells)
            {
                _ = yaml.Append("    - item: ").Append(item).Append("\n      text: ").Append(YamlText.Value(text, 6, inFlow: false, asBlock: false, "\n")).Append('\n');
            }
        }

        return yaml.ToString();
    }
}
