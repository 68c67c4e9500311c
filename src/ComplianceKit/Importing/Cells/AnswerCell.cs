using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Responses;

namespace ComplianceKit.Importing.Cells;

/// <summary>Reads what people write into the cell of an answer.</summary>
internal static partial class AnswerCell
{
    private const int ShortReference = 40;

    // Behind the name of a tag stands nothing or what has a value: the words of a<b and c>d are none.
    private const string Attributes = "(\\s+[a-z][a-z0-9_:-]*\\s*=\\s*(\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>=]+))*\\s*/?";

    /// <summary>Whether the cell says that the answer above holds here as well.</summary>
    public static bool IsDitto(string text) => Ditto().IsMatch(text);

    /// <summary>The running number of the row that the cell points at; 0 for none.</summary>
    public static int ReferredRow(string text) =>
        text.Length <= ShortReference && WholeReference().Match(Folding.Of(text)) is { Success: true } match
            ? int.Parse(match.Groups["row"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Whether the cell begins as 同上 does and goes on.</summary>
    public static bool BeginsWithDitto(string text) => DittoAndMore().IsMatch(text);

    /// <summary>Whether the cell points at another row among other things.</summary>
    public static bool RefersElsewhere(string text) => Elsewhere().IsMatch(Folding.Of(text));

    /// <summary>Whether the cell has tags of which no Markdown is made: <c>&lt;table&gt;</c>, say. They are printed as they stand.</summary>
    public static bool HasOtherTags(string text) => OtherTag().IsMatch(Tag().Replace(text, string.Empty));

    /// <summary>Whether the cell has nothing but a sign or a word for the status, which is no answer in words.</summary>
    public static bool IsSign(string text) => Sign().IsMatch(text) || TickCell.IsMark(text) || IsPrinted(text);

    /// <summary>Whether the cell has words of an item that does not apply without surely saying so.</summary>
    public static bool MentionsNotApplicable(string text) => NotApplicableWords().IsMatch(text);

    /// <summary>Whether the cell says that the item does not apply.</summary>
    public static bool IsNotApplicable(string text) => NotApplicable().IsMatch(text) || NotApplicableAtEnd().IsMatch(text);

    /// <summary>The status that a sign or a word says; <see langword="null"/> where it says none that is certain.</summary>
    public static ResponseStatus? StatusOf(string text) => text.Trim().TrimEnd('。') switch
    {
        "○" or "〇" or "◯" or "○ 適合" or "適合" or "はい" or "済" or "対応済" or "対応済み" or "済み" or "実施" or "実施済" or "実施済み" or "◎" => ResponseStatus.Met,
        "△" or "△ 一部適合" or "一部適合" or "一部対応" => ResponseStatus.Partial,
        "◇ 代替策" or "代替策" => ResponseStatus.Alternative,
        "×" or "✕" or "☓" or "× 未対応" or "未対応" or "未実施" or "いいえ" => ResponseStatus.NotMet,
        "対応予定" or "実施予定" => ResponseStatus.Planned,
        "－" or "-" or "−" or "―" or "—" or "–" or "ー" or "－ 対象外" or "対象外" or "該当なし" or "該当無し" or "該当しない" or "該当しません" or "該当せず" or "非該当" or "適用外" or "N/A" or "n/a" => ResponseStatus.NotApplicable,
        _ => TickCell.IsMark(text) ? ResponseStatus.Met : IsPrinted(text) ? StatusWords.Named(text) : null,
    };

    // As our own sheets print it. A lone □ is a box that nobody has ticked, and a lone ▲ says different things.
    private static bool IsPrinted(string text) => text.Trim().Length > 1 && StatusWords.Named(text) is not null;

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
            _ = result
                .Append(result.Length == 0 ? string.Empty : listed ? "\n" : "\n\n")
                .Append(listed ? "- " : string.Empty)
                .Append(MarkdownEscape.Escape(line.TrimStart('\u0001')));
        }

        return result.ToString();
    }

    [GeneratedRegex("^\\s*[(（「]?\\s*(同\\s*上|同\\s*左|〃+|″|々|仝|(上記?|前項)(と|に)?同(じ|様)|同様|同じ)\\s*[)）」]?(です|とする)?[。.]?\\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Ditto();

    [GeneratedRegex("^\\s*(同上|同左|〃|仝|上記?(と|に)同じ|上記?同様)", RegexOptions.ExplicitCapture)]
    private static partial Regex DittoAndMore();

    [GeneratedRegex("(seq|連番|項番|通番|no)\\.?\\s*[0-9]{1,6}[^。]*(参照|回答|同じ|同様|とおり|通り|準じ)|^\\s*(上記|前述|前項)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("</?(table|tr|td|th|tbody|a|img|font|h[1-6]|pre|code|u|s|sub|sup|hr|dl|dt|dd)" + Attributes + ">", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex OtherTag();

    [GeneratedRegex("^\\s*(上記|前記|同上|詳細は|詳しくは|回答は|内容は)?、?\\s*[(]?\\s*((seq|連番|項番|通番|no|行|#)\\.?\\s*(?<row>[0-9]{1,6})\\s*(番)?|(?<row>[0-9]{1,6})番)\\s*(の)?(回答|内容|項目|記載|対応)*(を|に|と)?\\s*(ご?参照|同一|同じ|同様|準じる|準ずる|回答)?(です|とする|ください|下さい|してください|願います|のこと)*\\s*[)]?[。.]?\\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex WholeReference();

    [GeneratedRegex("^\\s*((○|〇|◯|◎|△|×|✕|☓|－|◇)(\\s*(適合|一部適合|未対応|対象外|代替策))?|対象外|該当な?無?し|該当しない|該当しません|非該当|適用外|N/A|はい|いいえ)[。]?\\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    // The words are all there is, or a reason follows them: 対象外のデータは… is about something else.
    [GeneratedRegex("^\\s*[【\\[(（]?(本|当|当該)?(サービス|システム|製品|項目|社|件)?(に|で)?(は)?、?(対象外|該当な?無?し|該当しない|該当しません|該当ありません|該当せず|非該当|適用外|N/A)(\\s*$|[】\\])）]|\\s*[(（:：。、,.\\-－—\\n]|です|である|とする|であり|のため|ため|なので|ので|\\s)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex NotApplicable();

    [GeneratedRegex("(ため|から|ので|により)、?\\s*(対象外|該当な?無?し|該当しない|該当しません|非該当|適用外)(です|とする|とします|となる|である|としている)?。?\\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex NotApplicableAtEnd();

    [GeneratedRegex("対象外|該当なし|該当無し|該当しない|該当しません|非該当|適用外|N/A", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex NotApplicableWords();

    [GeneratedRegex("</?(p|br|ul|ol|li|div|span|b|strong|em|i)" + Attributes + ">", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("<br" + Attributes + ">|</?(p|div|ul|ol)" + Attributes + ">", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<li" + Attributes + ">", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex ListItem();
}
