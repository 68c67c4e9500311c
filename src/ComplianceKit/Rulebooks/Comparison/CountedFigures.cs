using System.Text.RegularExpressions;

namespace ComplianceKit.Rulebooks.Comparison;

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

    [GeneratedRegex(@"(?:第[0-9０-９]+(?:段落|\p{IsCJKUnifiedIdeographs})?(?:の[0-9０-９]+)*|[0-9０-９]+(?:[,，.．][0-9０-９]+)*(?:[かカヶヵ箇][月所年]|\p{IsCJKUnifiedIdeographs}間?|[%％])?)")]
    private static partial Regex Number();
}
