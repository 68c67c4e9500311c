using System.Collections.Immutable;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Rows;

/// <summary>Answers whose cell is merged over several rows hold for all of them; a file keeps the words in the first alone.</summary>
/// <param name="merged">The cells of the sheet that are merged over several rows.</param>
internal sealed class MergedAnswers(IEnumerable<MergedCells> merged)
{
    private static readonly ImmutableHashSet<ColumnRole> Roles =
    [
        ColumnRole.Answer, ColumnRole.Status, ColumnRole.StatusAgain, ColumnRole.Yes, ColumnRole.No, ColumnRole.NotApplicable,
        ColumnRole.Remark, ColumnRole.Reviewed, ColumnRole.ReviewedAgain, ColumnRole.Planned,
    ];

    private readonly ILookup<int, MergedCells> ofColumn = merged.Where(static cells => cells.LastRow > cells.FirstRow).ToLookup(static cells => cells.FirstColumn);
    private readonly Dictionary<MergedCells, string> words = [];

    /// <summary>A row with the words of the merged cells that cover it; the row itself where there are none. Rows come in their order.</summary>
    public TableLine Fill(TableLine line, SheetColumns columns)
    {
        var filled = line;
        for (var column = 0; ofColumn.Count > 0 && column < columns.Roles.Length; column++)
        {
            if (Roles.Contains(columns.Roles[column]) && ofColumn[column].FirstOrDefault(cells => cells.FirstRow <= line.Row && line.Row <= cells.LastRow) is { } cells)
            {
                filled = Fill(filled, column, cells);
            }
        }

        return filled;
    }

    private TableLine Fill(TableLine line, int column, MergedCells cells)
    {
        if (line.Cell(column).Length > 0)
        {
            words[cells] = line.Cell(column);
            return line;
        }

        return words.TryGetValue(cells, out var above)
            ? line with { Cells = [.. Enumerable.Range(0, Math.Max(line.Cells.Length, column + 1)).Select(index => index == column ? above : line.Cell(index))] }
            : line;
    }
}
