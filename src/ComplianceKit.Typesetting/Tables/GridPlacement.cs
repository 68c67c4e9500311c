using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>
/// Finds the column of each cell of some rows: a cell takes the first place that no span from above covers. Spans that reach
/// beyond the last row or column are cut; cells without any place left widen the table.
/// </summary>
internal sealed class GridPlacement
{
    private readonly List<int> coveredUntil = [];

    /// <summary>The column of each cell, row by row.</summary>
    public List<List<(TableCell Cell, int Column, int RowSpan, int ColumnSpan)>> Rows { get; } = [];

    /// <summary>Number of columns, hidden ones included.</summary>
    public int ColumnCount { get; private set; }

    /// <summary>Places the cells of <paramref name="rows"/> in a table of at least <paramref name="columns"/> columns.</summary>
    public static GridPlacement Of(IReadOnlyList<TableRow> rows, int columns)
    {
        var placement = new GridPlacement { ColumnCount = Math.Max(1, columns) };
        for (var i = 0; i < placement.ColumnCount; i++)
        {
            placement.coveredUntil.Add(0);
        }

        for (var row = 0; row < rows.Count; row++)
        {
            placement.PlaceRow(rows[row], row, rows.Count);
        }

        return placement;
    }

    private void PlaceRow(TableRow source, int row, int rowCount)
    {
        var places = new List<(TableCell, int, int, int)>(source.Cells.Length);
        var column = 0;
        foreach (var cell in source.Cells)
        {
            while (column < ColumnCount && coveredUntil[column] > row)
            {
                column++;
            }

            if (column == ColumnCount)
            {
                coveredUntil.Add(0);
                ColumnCount++;
            }

            var rowSpan = Math.Clamp(cell.RowSpan, 1, rowCount - row);
            var columnSpan = FreeSpan(column, row, Math.Max(1, cell.ColumnSpan));
            for (var i = column; i < column + columnSpan; i++)
            {
                coveredUntil[i] = row + rowSpan;
            }

            places.Add((cell, column, rowSpan, columnSpan));
            column += columnSpan;
        }

        Rows.Add(places);
    }

    private int FreeSpan(int column, int row, int wanted)
    {
        var span = 1;
        while (span < wanted && column + span < ColumnCount && coveredUntil[column + span] <= row)
        {
            span++;
        }

        return span;
    }
}
