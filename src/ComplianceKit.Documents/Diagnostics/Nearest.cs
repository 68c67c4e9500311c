namespace ComplianceKit.Documents.Diagnostics;

/// <summary>Finds what somebody probably meant.</summary>
public static class Nearest
{
    private const int FewestLetters = 3;

    /// <summary>
    /// The candidate that differs least from <paramref name="word"/>, if it differs by no more than a third of its length; else the first
    /// that begins with it, as when an edition is left out; else <see langword="null"/>.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates) =>
        Slip(word, candidates) ?? (word.Length < FewestLetters ? null : candidates.FirstOrDefault(candidate => candidate.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>
    /// The candidate that differs least from <paramref name="word"/>, if it differs by no more than a third of its length, as by a slip of the
    /// keys; else <see langword="null"/>. For names of which one may begin with another and mean something else.
    /// </summary>
    public static string? Slip(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var least = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) < least && Distance(word, candidate) is var distance && distance < least)
            {
                least = distance;
                best = candidate;
            }
        }

        return best;
    }

    // Damerau's distance with adjacent transpositions: nmae is one slip away from name.
    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            table[row, 0] = row;
        }

        for (var column = 0; column <= right.Length; column++)
        {
            table[0, column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            for (var column = 1; column <= right.Length; column++)
            {
                var same = left[row - 1] == right[column - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(table[row - 1, column] + 1, table[row, column - 1] + 1), table[row - 1, column - 1] + same);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    value = Math.Min(value, table[row - 2, column - 2] + 1);
                }

                table[row, column] = value;
            }
        }

        return table[left.Length, right.Length];
    }
}
