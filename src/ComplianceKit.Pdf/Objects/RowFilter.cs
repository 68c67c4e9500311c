namespace ComplianceKit.Pdf.Objects;

/// <summary>The filters with which rows are made ready for compression, in PNG pictures (ISO/IEC 15948 §9) and in PDF (PDF 32000-1 §7.4.4.4).</summary>
internal static class RowFilter
{
    /// <summary>The last filter that there is.</summary>
    public const int Last = 4;

    /// <summary>Undoes a filter in place.</summary>
    /// <param name="filter">The filter, 0 to <see cref="Last"/>.</param>
    /// <param name="row">The row.</param>
    /// <param name="above">The row before it, undone; zeros for the first.</param>
    /// <param name="step">Bytes from a sample to the one on its left that it is compared with, 1 or more.</param>
    /// <exception cref="DamageException">There is no such filter.</exception>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        switch (filter)
        {
            case 0:
                break;
            case 1:
                for (var index = step; index < row.Length; index++)
                {
                    row[index] += row[index - step];
                }

                break;
            case 2:
                for (var index = 0; index < row.Length; index++)
                {
                    row[index] += above[index];
                }

                break;
            case 3:
                for (var index = 0; index < row.Length; index++)
                {
                    row[index] += (byte)(((index >= step ? row[index - step] : 0) + above[index]) / 2);
                }

                break;
            case Last:
                for (var index = 0; index < row.Length; index++)
                {
                    row[index] += index >= step ? Nearest(row[index - step], above[index], above[index - step]) : above[index];
                }

                break;
            default:
                throw Unknown();
        }
    }

    /// <summary>Says that there is no such filter.</summary>
    public static DamageException Unknown() => new("unknown filter", "知らないフィルターです");

    // Paeth's: the neighbour that is nearest to left + up - corner.
    private static byte Nearest(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return (byte)(toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner);
    }
}
