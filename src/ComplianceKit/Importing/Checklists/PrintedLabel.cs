using System.Text.RegularExpressions;

namespace ComplianceKit.Importing.Checklists;

/// <summary>A heading as printed: its number, and what follows.</summary>
/// <param name="Number">The number, empty for none.</param>
/// <param name="Title">The title, empty for none.</param>
public sealed partial record PrintedLabel(string Number, string Title)
{
    /// <summary>How deep the number stands by its own form: 1 is 0, 1.2 is 1, (1) is 1 under a heading that has none of these.</summary>
    public int Depth => Number.Length == 0 ? 0
        : Number.IndexOfAny(['節', '(', '（']) >= 0 || char.GetUnicodeCategory(Number[0]) == System.Globalization.UnicodeCategory.OtherNumber ? 1
        : Number.TrimEnd('.', '．').Count(static character => character is '.' or '．');

    /// <summary>The heading that <paramref name="text"/> prints.</summary>
    public static PrintedLabel Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        var match = Leading().Match(line);
        return match.Success
            ? new PrintedLabel(match.Groups["number"].Value.TrimEnd('.', '．', '、'), line[match.Length..].Trim())
            : new PrintedLabel(string.Empty, line);
    }

    /// <summary>A number without brackets, widths and words around it, for comparison and ids: 第3章 is 3, (ア) is ア, ① is 1.</summary>
    public static string Bare(string number) =>
        Around().Replace(Folding.Of(number).ToLowerInvariant(), string.Empty).Trim('.', '-', ':');

    [GeneratedRegex(
        "^(?<number>第[0-9０-９一二三四五六七八九十]+[章節項条部編]"
        + "|[0-9０-９]+([.．\\-－][0-9０-９]+)+[.．]?(?![0-9０-９年月日回つ個人名件時分倍か%％])"
        + "|[0-9０-９]+[.．](?![0-9０-９])|[0-9０-９]+(?=[\\s　:：、]|$)"
        + "|[0-9０-９]+([.．\\-－][0-9０-９]+)*[.．\\-－]?[\\u2460-\\u2473]"
        + "|[(（][0-9０-９ア-ンa-zA-Zａ-ｚ]{1,3}[)）]|[\\u2460-\\u2473\\u3251-\\u325F\\u32B1-\\u32BF]"
        + "|[A-Z]{1,3}[-.][0-9]+([.\\-][0-9]+)*|[A-ZＡ-Ｚ][.．](?=\\s))[\\s　:：、.．]*",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();

    [GeneratedRegex("[\\s()\\[\\]第章節項条部編]")]
    private static partial Regex Around();
}
