namespace ComplianceKit.Builds;

/// <summary>Words that are an entry of a table's row, and no part of a sentence in it.</summary>
internal static class RowWords
{
    /// <summary>Whether <paramref name="words"/> are an entry of <paramref name="line"/>, which is the row of a table.</summary>
    /// <param name="line">The line of a document.</param>
    /// <param name="words">The words, at least one character.</param>
    public static bool StandIn(string line, string words) =>
        words.Length > 0 && line.Contains('｜', StringComparison.Ordinal) && Occurrences.Any(
            line, words, (start, end) => (start == 0 || IsBetweenEntries(line[start - 1])) && (end == line.Length || IsBetweenEntries(line[end])));

    // The words of a revision may hold commas of their own, so a row is not taken apart at them.
    private static bool IsBetweenEntries(char sign) => sign is '｜' or '／' or '、';
}
