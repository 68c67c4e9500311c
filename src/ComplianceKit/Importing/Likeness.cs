
namespace ComplianceKit.Importing;

/// <summary>How alike two texts are, whatever their widths, blanks and punctuation.</summary>
internal static class Likeness
{
    /// <summary>The pairs of neighbouring letters of a text.</summary>
    public static HashSet<(char, char)> PairsOf(string text)
    {
        var letters = Folding.Of(text).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray();
        var pairs = new HashSet<(char, char)>();
        for (var index = 1; index < letters.Length; index++)
        {
            _ = pairs.Add((letters[index - 1], letters[index]));
        }

        return pairs;
    }

    /// <summary>The coefficient of Dice (1945): from 0 for nothing in common to 1.</summary>
    public static double Of(HashSet<(char, char)> left, HashSet<(char, char)> right) =>
        Of(left.Count(right.Contains), left.Count, right.Count);

    /// <summary>The same of two texts whose pairs have been counted.</summary>
    public static double Of(int common, int left, int right) => left + right == 0 ? 0 : 2.0 * common / (left + right);
}
