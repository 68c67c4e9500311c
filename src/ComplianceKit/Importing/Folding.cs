using System.Globalization;
using System.Text;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing;

/// <summary>
/// Folds forms of the same characters together, for comparison only: full-width letters and signs, numbers in circles and brackets, half-width
/// katakana. The platform's own normalization does nothing where the program runs without the tables of a culture.
/// </summary>
internal static class Folding
{
    private const string Katakana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private const string Voiceless = "カキクケコサシスセソタチツテトハヒフヘホ";
    private const char VoicedMark = '\uFF9E';
    private const char SemiVoicedMark = '\uFF9F';

    /// <summary>The text in its ordinary characters.</summary>
    public static string Of(string text)
    {
        var half = HalfWidth.Of(text);
        if (!half.Any(static character => character is (>= '\u2460' and <= '\u249B') or (>= '\u3251' and <= '\u325F') or (>= '\u32B1' and <= '\u32BF') or '№' or (>= '\uFF61' and <= '\uFF9F')))
        {
            return half;
        }

        var result = new StringBuilder(half.Length);
        foreach (var character in half)
        {
            Add(result, character);
        }

        return result.ToString();
    }

    /// <summary>The same without blanks, which only spread words over a cell (備　考).</summary>
    public static string WithoutBlanks(string text) => string.Concat(Of(text).Where(static character => !char.IsWhiteSpace(character)));

    private static void Add(StringBuilder result, char character) => _ = character switch
    {
        >= '\u2460' and <= '\u2473' => Number(result, character - '\u2460' + 1),
        >= '\u2474' and <= '\u2487' => Number(result.Append('('), character - '\u2474' + 1).Append(')'),
        >= '\u2488' and <= '\u249B' => Number(result, character - '\u2488' + 1).Append('.'),
        >= '\u3251' and <= '\u325F' => Number(result, character - '\u3251' + 21),
        >= '\u32B1' and <= '\u32BF' => Number(result, character - '\u32B1' + 36),
        '№' => result.Append("No"),
        VoicedMark when result.Length > 0 && Voiceless.Contains(result[^1], StringComparison.Ordinal) => Voice(result, 1),
        VoicedMark when result.Length > 0 && result[^1] == 'ウ' => result.Replace('ウ', 'ヴ', result.Length - 1, 1),
        SemiVoicedMark when result.Length > 0
            && Voiceless.IndexOf(result[^1], StringComparison.Ordinal) >= Voiceless.IndexOf('ハ', StringComparison.Ordinal) => Voice(result, 2),
        >= '\uFF66' and <= '\uFF9D' => result.Append(Katakana[character - '\uFF66']),
        '\uFF61' => result.Append('。'),
        '\uFF62' => result.Append('「'),
        '\uFF63' => result.Append('」'),
        '\uFF64' => result.Append('、'),
        '\uFF65' => result.Append('・'),
        _ => result.Append(character),
    };

    // The voiced forms follow the plain ones in the table of characters.
    private static StringBuilder Voice(StringBuilder result, int by)
    {
        result[^1] = (char)(result[^1] + by);
        return result;
    }

    private static StringBuilder Number(StringBuilder result, int number) => result.Append(CultureInfo.InvariantCulture, $"{number}");
}
