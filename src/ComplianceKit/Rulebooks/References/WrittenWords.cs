using System.Text.RegularExpressions;

namespace ComplianceKit.Rulebooks.References;

/// <summary>The words that an author wrote for a reference: those that name a place, and what is said of it: 前項 and ただし書, 第1条第2項 and の規定.</summary>
/// <param name="Before">What stands before them: 本規程, or 同意（.</param>
/// <param name="Place">The words that name a place, with numbers or relative ones.</param>
/// <param name="Behind">What stands behind them.</param>
internal sealed partial record WrittenWords(string Before, string Place, string Behind)
{
    private const string Number = "[0-9０-９〇一二三四五六七八九十百千]+";
    private const string Unit = "(?:条|項|号|章|節|段落)(?![件例約文目線室数])";
    private const string Letter = "(?<=号)(?:[ア-ン](?![ァ-ヶー])|[(（][0-9０-９ア-ンa-z]+[)）])+";
    private const string Step = $"(?:(?:前々|次々|前|次|同|この|本)(?:各|{Number})?{Unit}|第{Number}{Unit}(?:の{Number})*|各{Unit}|{Letter})";
    private const string Attached = $"(?:附則(?=第)|(?:別表|別紙|別記)(?:第|の)?{Number}(?:の{Number})*(?!様式)|(?:別紙|別記)?様式第?{Number}号?(?:の{Number})*)";
    private const string Whole = $"(?:{Attached}(?:の?{Step})*|{Step}+)";

    /// <summary>Takes words apart; <see langword="null"/> where they name no place by a number or a relative word.</summary>
    public static WrittenWords? Of(string words) =>
        Named().Match(words) is { Success: true } match && !OtherRules().IsMatch(words.AsSpan(0, match.Index))
            ? new WrittenWords(words[..match.Index], match.Value, words[(match.Index + match.Length)..])
            : null;

    [GeneratedRegex($"(?:{Whole}から{Whole}まで|{Whole})")]
    private static partial Regex Named();

    // 医療法第25条 is an article of those rules, 本規程第5条 one of these.
    [GeneratedRegex("(?<!(?:本|この|当|当該))(?:法|法律|令|規則|条例|規程|規定|要綱|要領|約款|契約|契約書|ガイドライン)$")]
    private static partial Regex OtherRules();
}
