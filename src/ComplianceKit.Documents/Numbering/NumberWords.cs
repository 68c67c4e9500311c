using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ComplianceKit.Documents.Numbering;

/// <summary>Numbers in the styles that Japanese documents use.</summary>
public static class NumberWords
{
    /// <summary>The names of the styles.</summary>
    public static ImmutableArray<string> Styles { get; } = ["half", "full", "kanji", "circled", "parenthesised", "iroha", "katakana", "alpha", "ALPHA", "roman"];

    private const string Iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
    private const string Katakana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static readonly string[] Units = ["", "十", "百", "千"];
    private static readonly string[] BigUnits = ["", "万", "億"];

    /// <summary>
    /// A number in a style: half (12), full (１２), kanji (十二), circled (⑫, up to 50; 0 and from 51 on in brackets: (51)), parenthesised (⑿, up to 20), iroha (イ), katakana (ア),
    /// alpha (a), ALPHA (A), roman (ⅰ as letters: iv). A number past the end of another style, or an unknown style, is written in half-width digits.
    /// </summary>
    /// <param name="number">The number, from 0.</param>
    /// <param name="style">The style's name.</param>
    public static string Of(int number, string style) => style switch
    {
        "full" => FullWidth(number),
        "kanji" => Kanji(number),
        "circled" => Circled(number),
        "parenthesised" when number is >= 1 and <= 20 => ((char)('\u2474' + number - 1)).ToString(),
        "iroha" when number >= 1 && number <= Iroha.Length => Iroha[number - 1].ToString(),
        "katakana" when number >= 1 && number <= Katakana.Length => Katakana[number - 1].ToString(),
        "alpha" when number is >= 1 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "ALPHA" when number is >= 1 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "roman" when number is >= 1 and < 4000 => Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string FullWidth(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(static digit => (char)(digit - '0' + '０')));

    private static string Circled(int number) => number switch
    {
        >= 1 and <= 20 => ((char)('\u2460' + number - 1)).ToString(),
        >= 21 and <= 35 => ((char)('\u3251' + number - 21)).ToString(),
        >= 36 and <= 50 => ((char)('\u32B1' + number - 36)).ToString(),
        _ => $"({number.ToString(CultureInfo.InvariantCulture)})",
    };

    private static string Kanji(int number)
    {
        if (number == 0)
        {
            return "〇";
        }

        var result = new StringBuilder();
        var group = 0;
        for (var rest = number; rest > 0; rest /= 10_000, group++)
        {
            var four = rest % 10_000;
            if (four > 0)
            {
                result.Insert(0, FourDigits(four) + BigUnits[group]);
            }
        }

        return result.ToString();
    }

    private static string FourDigits(int number)
    {
        var result = new StringBuilder();
        var digits = number.ToString(CultureInfo.InvariantCulture);
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = digits[index] - '0';
            var unit = digits.Length - index - 1;
            if (digit > 0)
            {
                // 十, 百 and 千 stand alone for one of them: 十二, not 一十二.
                result.Append(digit == 1 && unit > 0 ? string.Empty : "一二三四五六七八九"[digit - 1].ToString()).Append(Units[unit]);
            }
        }

        return result.ToString();
    }

    private static string Roman(int number)
    {
        (int Value, string Letters)[] steps =
            [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var result = new StringBuilder();
        foreach (var (value, letters) in steps)
        {
            for (; number >= value; number -= value)
            {
                result.Append(letters);
            }
        }

        return result.ToString();
    }
}
