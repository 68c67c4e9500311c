using System.Globalization;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Names of cells and ranges in the A1 style.</summary>
internal static class CellName
{
    /// <summary>The letters of a column, counted from 0: A, …, Z, AA.</summary>
    public static string Column(int column)
    {
        var letters = string.Empty;
        for (var rest = column; rest >= 0; rest = rest / 26 - 1)
        {
            letters = (char)('A' + rest % 26) + letters;
        }

        return letters;
    }

    /// <summary>The name of a cell; columns count from 0, rows from 1.</summary>
    public static string Of(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of a range, or of a cell where it is a single one.</summary>
    public static string Range(int firstColumn, int firstRow, int lastColumn, int lastRow) =>
        (firstColumn, firstRow) == (lastColumn, lastRow) ? Of(firstColumn, firstRow) : $"{Of(firstColumn, firstRow)}:{Of(lastColumn, lastRow)}";

    /// <summary>The name of a range that does not move, as defined names want it.</summary>
    public static string Absolute(int firstColumn, int firstRow, int lastColumn, int lastRow) =>
        $"${Column(firstColumn)}${firstRow}:${Column(lastColumn)}${lastRow}";
}
