using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceKit.Documents.Numbering;

/// <summary>Numbers in words: 第一項, 第１項 and 第1項 say the same, and which of them is printed is for the style to say.</summary>
public static partial class Numerals
{
    private const string Kanji = "〇一二三四五六七八九";

    /// <summary>The words with every number below a thousand in digits of ASCII.</summary>
    public static string InDigits(string words) => Number().Replace(words, static match => Value(match.Value).ToString(CultureInfo.InvariantCulture));

    /// <summary>A number below a thousand in digits of any kind: 十二, 一二, １２ and 12 are 12.</summary>
    public static int Value(string number)
    {
        var (total, digits) = (0, 0);
        foreach (var character in number)
        {
            if (character is '十' or '百')
            {
                (total, digits) = (total + (Math.Max(1, digits) * (character == '十' ? 10 : 100)), 0);
                continue;
            }

            digits = (digits * 10) + (Kanji.IndexOf(character, StringComparison.Ordinal) is >= 0 and var kanji ? kanji : (int)char.GetNumericValue(character));
        }

        return total + digits;
    }

    [GeneratedRegex("[0-9０-９〇一二三四五六七八九十百]{1,9}")]
    private static partial Regex Number();
}
