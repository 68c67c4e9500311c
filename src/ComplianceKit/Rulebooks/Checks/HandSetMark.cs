using System.Text.RegularExpressions;

namespace ComplianceKit.Rulebooks.Checks;

/// <summary>The number or the point of an item that somebody has set by hand: 1.甲, １　甲, (1) 甲, ①甲, ・甲. A rulebook sets such signs itself.</summary>
internal static partial class HandSetMark
{
    /// <summary>The mark before the words of a line, or a rule of signs; <see langword="null"/> for other lines.</summary>
    public static string? Of(string line) => Pattern().Match(line.Trim()) is { Success: true } match ? match.Value.Trim() : null;

    [GeneratedRegex("^(?:[0-9０-９]{1,2}[.．](?![0-9０-９])|[0-9０-９]{1,2}　|[\\u2460-\\u2473\\u3251-\\u325F]|[(（][0-9０-９]{1,2}[)）]|[アイウエオカキクケコ][.．　]|[・●■◆]|[-*_]{3,}$)")]
    private static partial Regex Pattern();
}
