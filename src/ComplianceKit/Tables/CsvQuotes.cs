namespace ComplianceKit.Tables;

/// <summary>Looks at the quotation marks of a row of a text file whose marks do not pair up as they should.</summary>
internal static class CsvQuotes
{
    private const char Mark = '"';

    /// <summary>Whether text follows a closing mark, as where a mark was lost and a cell runs on into the next row. Blanks do no harm there.</summary>
    /// <param name="row">The row as it stands in the file.</param>
    /// <param name="divider">What divides its cells.</param>
    public static bool HasTextBehind(ReadOnlySpan<char> row, char divider)
    {
        for (var (at, isStart) = (0, true); at < row.Length; at++)
        {
            if (!isStart || row[at] != Mark)
            {
                isStart = row[at] == divider;
                continue;
            }

            at = Closing(row, at + 1) + 1;
            for (; at < row.Length && row[at] != divider; at++)
            {
                if (!char.IsWhiteSpace(row[at]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Two marks beside each other stand for one that is a part of the text.
    private static int Closing(ReadOnlySpan<char> row, int at)
    {
        while (at < row.Length && (row[at] != Mark || (at + 1 < row.Length && row[at + 1] == Mark)))
        {
            at += row[at] == Mark ? 2 : 1;
        }

        return at;
    }
}
