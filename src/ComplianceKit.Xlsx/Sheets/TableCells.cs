using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>A cell of a table with the place where it stands.</summary>
internal readonly record struct TableCellPlace(TableCell Cell, int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>Finds the places of cells, row by row, taking the spans from above into account and cutting those that leave the table.</summary>
internal sealed class TableCells(int columns)
{
    private readonly int[] coveredUntil = new int[columns];

    /// <summary>The cells that begin in a row. Rows must be asked for in order.</summary>
    /// <param name="cells">The row's cells.</param>
    /// <param name="row">The row's number.</param>
    /// <param name="rows">The number of rows of the group (head or body); spans end with it.</param>
    public List<TableCellPlace> Row(ImmutableArray<TableCell> cells, int row, int rows)
    {
        var places = new List<TableCellPlace>(cells.Length);
        var column = 0;
        foreach (var cell in cells)
        {
            while (column < columns && coveredUntil[column] > row)
            {
                column++;
            }

            if (column >= columns)
            {
                break;
            }

            var width = 1;
            while (width < cell.ColumnSpan && column + width < columns && coveredUntil[column + width] <= row)
            {
                width++;
            }

            var height = Math.Clamp(cell.RowSpan, 1, rows - row);
            for (var i = 0; i < width; i++)
            {
                coveredUntil[column + i] = row + height;
            }

            places.Add(new TableCellPlace(cell, row, column, height, width));
            column += width;
        }

        return places;
    }
}
