using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Editing;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip;

/// <summary>Keeps the columns that people have added to sheets, so that the next sheet has them again.</summary>
public static class ForeignColumns
{
    /// <summary>The file that holds them, in the folder of the workspace.</summary>
    public static string FileName => SheetColumnReader.FileName;

    /// <summary>The columns with what the sheets say now; a cell that was emptied is gone, and what the sheets do not have stays.</summary>
    /// <param name="known">The columns as they are kept.</param>
    /// <param name="cells">What the sheets say: item, head, text.</param>
    public static ImmutableArray<SheetColumn> Merge(ImmutableArray<SheetColumn> known, IEnumerable<(string Item, string Head, string Text)> cells)
    {
        var columns = known.ToList();
        foreach (var cell in cells.GroupBy(static cell => (cell.Head, cell.Item)))
        {
            var text = string.Join('\n', cell.Select(static each => each.Text).Where(static each => each.Length > 0).Distinct(StringComparer.Ordinal));
            var index = columns.FindIndex(column => column.Heading == cell.Key.Head);
            if (index < 0)
            {
                columns.Add(new SheetColumn(cell.Key.Head, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)));
                index = columns.Count - 1;
            }

            columns[index] = columns[index] with { Cells = text.Length == 0 ? columns[index].Cells.Remove(cell.Key.Item) : columns[index].Cells.SetItem(cell.Key.Item, text) };
        }

        return [.. columns.Where(static column => !column.Cells.IsEmpty)];
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
