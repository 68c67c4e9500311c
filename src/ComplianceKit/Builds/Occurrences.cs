namespace ComplianceKit.Builds;

/// <summary>Where words stand in a line.</summary>
internal static class Occurrences
{
    /// <summary>Whether <paramref name="words"/> stand anywhere in <paramref name="line"/> between neighbours that fit.</summary>
    /// <param name="line">The line.</param>
    /// <param name="words">The words, at least one character.</param>
    /// <param name="fits">Looks at a stretch of the line: its first character and the one behind it.</param>
    public static bool Any(string line, string words, Func<int, int, bool> fits)
    {
        for (var at = line.IndexOf(words, StringComparison.Ordinal); at >= 0; at = line.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (fits(at, at + words.Length))
            {
                return true;
            }
        }

        return false;
    }
}
