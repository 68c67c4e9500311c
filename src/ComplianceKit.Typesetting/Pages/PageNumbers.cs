using System.Globalization;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>Writes page numbers in the style of their section.</summary>
internal static class PageNumbers
{
    private static readonly (int Value, string Digits)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The number as printed; empty for <see cref="PageNumberStyle.None"/>.</summary>
    public static string Write(int number, PageNumberStyle style) => style switch
    {
        PageNumberStyle.None => string.Empty,
        PageNumberStyle.LowerRoman when number is > 0 and < 4000 => WriteRoman(number),
        PageNumberStyle.UpperRoman when number is > 0 and < 4000 => WriteRoman(number).ToUpperInvariant(),
        PageNumberStyle.FullWidth => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(static digit => (char)(digit - '0' + '０'))),
        PageNumberStyle.Kanji when number is > 0 and < 10000 => WriteKanji(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string WriteRoman(int number)
    {
        var text = string.Empty;
        foreach (var (value, digits) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text += digits;
            }
        }

        return text;
    }

    private static string WriteKanji(int number)
    {
        var text = string.Empty;
        foreach (var (value, unit) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / value % 10;
            if (digit > 0)
            {
                text += (digit > 1 || value == 1 ? "一二三四五六七八九"[digit - 1].ToString() : string.Empty) + unit;
            }
        }

        return text;
    }
}
