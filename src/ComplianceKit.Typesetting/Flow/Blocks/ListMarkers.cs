using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Flow.Blocks;

/// <summary>
/// Tells from the markers of a list how it is numbered (PDF 32000-1 §14.8.5.5). The standard has no values for Japanese markers; the nearest
/// are taken: numbers in any digits (１, ①, ⑴, 一) are decimal, an order of letters (イロハ, アイウ) is one of capital letters.
/// </summary>
internal static class ListMarkers
{
    private const string Discs = "・•●･‣⚫";
    private const string Circles = "○◯◦〇⚪";
    private const string Squares = "■▪◼◾";
    private const string KanjiNumbers = "一二三四五六七八九十百千";
    private static readonly int[] RomanValues = [1000, 500, 100, 50, 10, 5, 1];

    /// <summary>The numbering that the markers of <paramref name="items"/> agree on.</summary>
    public static ListNumbering NumberingOf(ImmutableArray<ListItem> items)
    {
        ImmutableArray<string> markers = [.. items.Select(static item => item.Marker.Trim()).Where(static marker => marker.Length > 0)];
        if (markers.IsEmpty)
        {
            return ListNumbering.None;
        }

        var kinds = markers.Select(BulletOf).Distinct().ToList();
        if (kinds is [{ } bullet])
        {
            return bullet;
        }

        return kinds is [null] ? OfWords([.. markers.Select(Core)]) : ListNumbering.None;
    }

    private static ListNumbering? BulletOf(string marker) => marker switch
    {
        [var only] when Discs.Contains(only, StringComparison.Ordinal) => ListNumbering.Disc,
        [var only] when Circles.Contains(only, StringComparison.Ordinal) => ListNumbering.Circle,
        [var only] when Squares.Contains(only, StringComparison.Ordinal) => ListNumbering.Square,
        _ => null,
    };

    /// <summary>The letters and numbers of a marker, full-width and Roman ones as plain letters: （Ａ） is A, ⅱ is ii.</summary>
    private static string Core(string marker) => string.Concat(marker.Select(static character => character switch
    {
        >= 'Ａ' and <= 'Ｚ' => ((char)(character - 'Ａ' + 'A')).ToString(),
        >= 'ａ' and <= 'ｚ' => ((char)(character - 'ａ' + 'a')).ToString(),
        >= 'Ⅰ' and <= 'Ⅻ' => NumberWords.Of(character - 'Ⅰ' + 1, "roman").ToUpperInvariant(),
        >= 'ⅰ' and <= 'ⅻ' => NumberWords.Of(character - 'ⅰ' + 1, "roman"),
        _ => char.IsLetter(character) || char.IsNumber(character) ? character.ToString() : string.Empty,
    }));

    private static ListNumbering OfWords(ImmutableArray<string> words)
    {
        if (words.All(static word => word.Any(static letter => char.IsNumber(letter) || KanjiNumbers.Contains(letter, StringComparison.Ordinal))))
        {
            return ListNumbering.Decimal;
        }

        if (words.All(static word => word.Length > 0 && word.All(char.IsAsciiLetter)))
        {
            var upper = words.All(static word => word.All(char.IsAsciiLetterUpper));
            var roman = IsRoman(words);
            return (upper, roman) switch
            {
                (true, true) => ListNumbering.UpperRoman,
                (true, false) => ListNumbering.UpperAlpha,
                (false, true) => ListNumbering.LowerRoman,
                _ => ListNumbering.LowerAlpha,
            };
        }

        return words.All(static word => word is [var only] && IsKana(only)) ? ListNumbering.UpperAlpha : ListNumbering.None;
    }

    private static bool IsKana(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.OtherLetter && character is >= '\u3041' and <= '\u30FA';

    /// <summary>Whether the words count on as Roman numbers; a single letter does only where it is the first number, i.</summary>
    private static bool IsRoman(ImmutableArray<string> words)
    {
        var values = words.Select(RomanOf).ToList();
        return values[0] > 0 && (values.Count > 1 || values[0] == 1) && values.Zip(values.Skip(1)).All(static pair => pair.Second == pair.First + 1);
    }

    private static int RomanOf(string word)
    {
        var value = 0;
        var greatest = 0;
        foreach (var letter in word.ToUpperInvariant().Reverse())
        {
            var index = "MDCLXVI".IndexOf(letter, StringComparison.Ordinal);
            if (index < 0)
            {
                return 0;
            }

            value += RomanValues[index] < greatest ? -RomanValues[index] : RomanValues[index];
            greatest = Math.Max(greatest, RomanValues[index]);
        }

        return value;
    }
}
