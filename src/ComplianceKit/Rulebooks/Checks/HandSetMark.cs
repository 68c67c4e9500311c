using System.Text.RegularExpressions;

namespace ComplianceKit.Rulebooks.Checks;

/// <summary>The number or the point of an item that somebody has set by hand: 1.甲, １　甲, (1) 甲, ①甲, ア 甲, ・甲. A rulebook sets such signs itself.</summary>
internal static partial class HandSetMark
{
    /// <summary>The mark before the words of a line, or a rule of signs; <see langword="null"/> for other lines.</summary>
    public static string? Of(string line) => Pattern().Match(line.Trim()) is { Success: true } match ? match.Value.Trim() : null;

    // (1)及び(2)に掲げる, ①から③まで and 一部 are words.
    [GeneratedRegex("^(?:[0-9０-９]{1,2}(?:の[0-9０-９]{1,2})?[.．](?![0-9０-９])|[0-9０-９]{1,2}(?:　|項[ 　]|[)）]|、(?![0-9０-９]))|[０-９]{1,2} |[\\u2474-\\u2487\\u2160-\\u217F]|[一二三四五六七八九十]{1,3}[　 ]|第[0-9０-９一二三四五六七八九十]{1,3}[　 ]|[(（][一二三四五六七八九十]{1,3}[)）](?!(?:から|及び|又は|並びに|若しくは|と|の|に|、|～))"
        + "|(?:[\\u2460-\\u2473\\u3251-\\u325F]|[(（][0-9０-９]{1,2}[)）])(?!(?:から|及び|又は|並びに|若しくは|と|の|に|、|～))"
        + "|[アイウエオカキクケコ][.．　 )）]|[イロハニホヘト][.．　 )）]|[a-zａ-ｚ][)）]|[・●■◆]|[-*_]{3,}$)")]
    private static partial Regex Pattern();
}
