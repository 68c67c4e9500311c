
namespace ComplianceKit.Importing.Pairing;

/// <summary>How alike two texts are, whatever their widths, blanks and punctuation.</summary>
internal static class Likeness
{
    private const int CharacterBits = 16;

    /// <summary>The pairs of neighbouring letters of a text, each as one number.</summary>
    public static HashSet<int> PairsOf(string text)
    {
        var pairs = new HashSet<int>();
        var before = '\0';
        foreach (var letter in LettersOf(text))
        {
            if (before != '\0')
            {
                _ = pairs.Add((before << CharacterBits) | letter);
            }

            before = letter;
        }

        return pairs;
    }

    /// <summary>The coefficient of Dice (1945): from 0 for nothing in common to 1.</summary>
    public static double Of(HashSet<int> left, HashSet<int> right) =>
        Of(left.Count(right.Contains), left.Count, right.Count);

    /// <summary>The same of two texts whose pairs have been counted.</summary>
    public static double Of(int common, int left, int right) => left + right == 0 ? 0 : 2.0 * common / (left + right);

    /// <summary>Whether two texts are the same but for widths, blanks and punctuation, and long enough to say something.</summary>
    public static bool AreEqual(string left, string right)
    {
        var letters = LettersOf(left).ToList();
        return letters.Count > 1 && letters.SequenceEqual(LettersOf(right));
    }

    /// <summary>What texts have in common that are equal in the sense of <see cref="AreEqual"/>; empty where they are too short to say something.</summary>
    public static string KeyOf(string text) => string.Concat(LettersOf(text)) is { Length: > 1 } key ? key : string.Empty;

    private static IEnumerable<char> LettersOf(string text) => Folding.Of(text).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);
}
