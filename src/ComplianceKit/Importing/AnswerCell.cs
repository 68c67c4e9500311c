using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Responses;

namespace ComplianceKit.Importing;

/// <summary>Reads what people write into the cell of an answer.</summary>
internal static partial class AnswerCell
{
    private const int ShortReference = 40;

    /// <summary>Whether the cell says that the answer above holds here as well.</summary>
    public static bool IsDitto(string text) => Ditto().IsMatch(text);

    /// <summary>The running number of the row that the cell points at; 0 for none.</summary>
    public static int ReferredRow(string text) =>
        text.Length <= ShortReference && Reference().Match(Folding.Of(text)) is { Success: true } match
            ? int.Parse(match.Groups["row"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Whether the cell says that the item does not apply.</summary>
    public static bool IsNotApplicable(string text) => NotApplicable().IsMatch(text);

    /// <summary>The status that a sign or a word says; <see langword="null"/> where it says none that is certain.</summary>
    public static ResponseStatus? StatusOf(string text) => text.Trim().TrimEnd('。') switch
    {
        "○" or "〇" or "◯" or "○ 適合" or "適合" or "はい" or "対応済" or "対応済み" or "実施済" or "実施済み" => ResponseStatus.Met,
        "△" or "△ 一部適合" or "一部適合" or "一部対応" => ResponseStatus.Partial,
        "◇ 代替策" or "代替策" => ResponseStatus.Alternative,
        "× 未対応" or "未対応" or "未実施" => ResponseStatus.NotMet,
        "－" or "－ 対象外" or "対象外" or "該当なし" => ResponseStatus.NotApplicable,
        _ => null,
    };

    /// <summary>The cell as Markdown: tags become what they mean, and every other character stays itself.</summary>
    public static string ToMarkdown(string text)
    {
        if (!Tag().IsMatch(text))
        {
            return MarkdownEscape.Escape(text);
        }

        var broken = Break().Replace(text, "\n");
        broken = ListItem().Replace(broken, "\n\u0001");
        var plain = WebUtility.HtmlDecode(Tag().Replace(broken, string.Empty));
        var result = new StringBuilder();
        foreach (var line in plain.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0))
        {
            var listed = line[0] == '\u0001';
            _ = result.Append(result.Length == 0 ? string.Empty : listed ? "\n" : "\n\n").Append(listed ? "- " : string.Empty).Append(MarkdownEscape.Escape(line.TrimStart('\u0001')));
        }

        return result.ToString();
    }

    [GeneratedRegex("^\\s*(同上|同左|〃|々|上記と?同じ|上に同じ)[。.]?\\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Ditto();

    [GeneratedRegex("(seq|連番|項番|no)\\.?\\s*(?<row>[0-9]{1,6})\\s*(を|の|に|と)?\\s*(参照|ご参照|回答|同じ|同様)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex("^\\s*(本?項目?は)?(対象外|該当なし|該当しない|該当しません|非該当|適用外|N/A)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex NotApplicable();

    [GeneratedRegex("</?(p|br|ul|ol|li|div|span|b|strong|em|i)(\\s[^<>]*)?/?>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("<br\\s*/?>|</?(p|div|ul|ol)(\\s[^<>]*)?>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<li(\\s[^<>]*)?>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex ListItem();
}
