using System.Text.RegularExpressions;

namespace ComplianceKit.Rulebooks.Amending.Wording;

/// <summary>Numbers with what they count: 第3条の2, 10日, 3か月. A bare figure says too little of what is meant.</summary>
internal static partial class CountedFigures
{
    /// <summary>The whole numbers into which a stretch of a text cuts, or onto which new words are put so that they read as one number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="others">The words that come in its stead.</param>
    public static (int Start, int End) Around(string text, int start, int end, string others)
    {
        var (first, last) = (start, end);
        foreach (var number in Number().EnumerateMatches(text))
        {
            var (from, to) = (number.Index, number.Index + number.Length);
            if ((from < end && start < to) || (from < start && start < to)
                || (start == end && others.Length > 0 && ((from == start && char.IsDigit(others[^1])) || (to == start && (char.IsDigit(others[0]) || others[0] == 'の')))))
            {
                (first, last) = (Math.Min(first, from), Math.Max(last, to));
            }
        }

        return (first, last);
    }

    /// <summary>Where a word ends, or the number into which its end would cut; not behind <paramref name="most"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="most">The last end that may be.</param>
    public static int End(string text, int start, int end, int most) => Math.Min(most, Around(text, start, end, string.Empty).End);

    /// <summary>Where a word begins, or the number into which its beginning would cut, as 条 of 第3条 does; not before <paramref name="least"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="least">The first beginning that may be.</param>
    public static int Start(string text, int start, int end, int least) => Math.Max(least, Around(text, start, end, string.Empty).Start);

    // In kanji 三条の二 needs the の: 三条の一部 is no number.
    [GeneratedRegex(@"(?:第[0-9０-９]+(?:段落|\p{IsCJKUnifiedIdeographs})?(?:の[0-9０-９]+)*|第[一二三四五六七八九十百千]+[条章節項号](?:の[一二三四五六七八九十百千]+(?![\p{IsCJKUnifiedIdeographs}-[第]]))*|(?:令和|平成|昭和)(?:[0-9０-９]+|元|[一二三四五六七八九十]+)年|[0-9０-９]+(?:[,，.．][0-9０-９]+)*(?:[かカヶヵ箇][月所年]|\p{IsCJKUnifiedIdeographs}間?|[%％])?)")]
    private static partial Regex Number();
}
