using System.Globalization;

namespace ComplianceKit.Documents.Unicode;

/// <summary>Puts text into forms in which it can be compared (UAX 15).</summary>
public static class Normalization
{
    // Hangul syllables are counted, not listed (Unicode standard §3.12).
    private const int Syllables = 0xAC00;
    private const int Leads = 0x1100;
    private const int Vowels = 0x1161;
    private const int Trails = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TrailCount;

    /// <summary>The text in the form NFKC: taken apart, marks in order, put together.</summary>
    /// <param name="text">The characters.</param>
    public static List<int> Of(IEnumerable<int> text)
    {
        var data = NormalizationData.Known;
        var apart = new List<int>();
        foreach (var character in text)
        {
            TakeApart(character, data, apart);
        }

        Order(apart, data);
        return Composed(apart, data);
    }

    /// <summary>The text with every character in one piece, as in the form NFC: が, where some systems write か and a mark (NFD).</summary>
    public static string Composed(string text)
    {
        // Most texts have nothing to put together.
        if (!text.Any(IsPiece))
        {
            return text;
        }

        var data = NormalizationData.Known;
        var characters = text.EnumerateRunes().Select(static rune => rune.Value).ToList();
        Order(characters, data);
        return string.Concat(Composed(characters, data).Select(char.ConvertFromUtf32));
    }

    private static bool IsPiece(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            || character is >= (char)Leads and < (char)(Trails + TrailCount);

    private static void TakeApart(int character, NormalizationData data, List<int> apart)
    {
        var syllable = character - Syllables;
        if (syllable is >= 0 and < SyllableCount)
        {
            apart.Add(Leads + (syllable / (VowelCount * TrailCount)));
            apart.Add(Vowels + (syllable % (VowelCount * TrailCount) / TrailCount));
            if (syllable % TrailCount > 0)
            {
                apart.Add(Trails + (syllable % TrailCount));
            }

            return;
        }

        var parts = data.DecompositionOf(character);
        if (parts.IsEmpty)
        {
            apart.Add(character);
            return;
        }

        foreach (var part in parts)
        {
            apart.Add(part);
        }
    }

    private static void Order(List<int> text, NormalizationData data)
    {
        for (var index = 1; index < text.Count; index++)
        {
            var own = data.ClassOf(text[index]);
            for (var at = index; own > 0 && at > 0 && data.ClassOf(text[at - 1]) > own; at--)
            {
                (text[at], text[at - 1]) = (text[at - 1], text[at]);
            }
        }
    }

    private static List<int> Composed(List<int> apart, NormalizationData data)
    {
        var result = new List<int>(apart.Count);
        var (starter, lastClass) = (-1, 0);
        foreach (var character in apart)
        {
            var own = data.ClassOf(character);
            // A mark is kept from its starter by one of its own class or a higher one between them.
            var isBlocked = starter < result.Count - 1 && lastClass >= own;
            if (starter >= 0 && !isBlocked && Pair(result[starter], character, data) is { } composite)
            {
                result[starter] = composite;
                continue;
            }

            if (own == 0)
            {
                starter = result.Count;
            }

            lastClass = own;
            result.Add(character);
        }

        return result;
    }

    private static int? Pair(int first, int second, NormalizationData data)
    {
        if (first - Leads is >= 0 and < LeadCount && second - Vowels is >= 0 and < VowelCount)
        {
            return Syllables + ((((first - Leads) * VowelCount) + second - Vowels) * TrailCount);
        }

        var syllable = first - Syllables;
        return syllable is >= 0 and < SyllableCount && syllable % TrailCount == 0 && second - Trails is > 0 and < TrailCount
            ? first + second - Trails
            : data.CompositeOf(first, second);
    }
}
