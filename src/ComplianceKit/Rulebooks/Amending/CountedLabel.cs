using System.Text.RegularExpressions;
using ComplianceKit.Documents.Numbering;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>The name of a part of rules that ends in a plain number with its counter: 第3条, 第三項, 別紙様式第２号.</summary>
/// <param name="Before">What stands before the number.</param>
/// <param name="Number">The number.</param>
/// <param name="Style">In which figures it is written, as <see cref="NumberWords"/> names them.</param>
/// <param name="Counter">The counter: 条.</param>
internal sealed partial record CountedLabel(string Before, int Number, string Style, string Counter)
{
    /// <summary>Reads a name; <see langword="null"/> where it has no plain number, as that of a branch (第3条の2).</summary>
    public static CountedLabel? Of(string name)
    {
        if (Pattern().Match(name) is not { Success: true } match)
        {
            return null;
        }

        var figures = match.Groups[2].Value;
        var style = char.IsAsciiDigit(figures[0]) ? "half" : char.IsDigit(figures[0]) ? "full" : "kanji";
        var number = Numerals.Value(figures);
        return number > 0 && NumberWords.Of(number, style) == figures ? new CountedLabel(match.Groups[1].Value, number, style, match.Groups[3].Value) : null;
    }

    /// <summary>A number of such parts in the same figures: 2条, 二条.</summary>
    public string Count(int number) => NumberWords.Of(number, Style) + Counter;

    /// <summary>Whether another is the next of the same kind.</summary>
    public bool IsFollowedBy(CountedLabel next) => next == this with { Number = Number + 1 };

    [GeneratedRegex("^(.*第)([0-9]+|[０-９]+|[一二三四五六七八九十百]+)([章節条項号])$")]
    private static partial Regex Pattern();
}
