using System.Globalization;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>Cells that a sheet shows as one.</summary>
/// <param name="FirstRow">The first row, from 1.</param>
/// <param name="LastRow">The last row.</param>
/// <param name="FirstColumn">The first column, from 0.</param>
/// <param name="LastColumn">The last column.</param>
public sealed record MergedRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Reads a range such as A2:B5; <see langword="null"/> where it is none.</summary>
    internal static MergedRange? Of(string reference)
    {
        var corners = reference.Split(':');
        return corners.Length == 2 && Cell(corners[0]) is var (firstRow, firstColumn) && Cell(corners[1]) is var (lastRow, lastColumn)
            ? new MergedRange(firstRow, lastRow, firstColumn, lastColumn)
            : null;
    }

    private static (int Row, int Column)? Cell(string reference) =>
        CellColumn.Of(reference) is { } column && int.TryParse(reference.AsSpan().TrimStart(Letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (row, column)
            : null;
}
