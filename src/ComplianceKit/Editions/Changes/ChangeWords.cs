using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Responses;

namespace ComplianceKit.Editions.Changes;

/// <summary>How areas, kinds and fields of changes are called.</summary>
public static class ChangeWords
{
    private static readonly Dictionary<string, LocalizedText> Fields = new(StringComparer.Ordinal)
    {
        ["status"] = new("status", "対応状況"),
        ["text"] = new("answer", "回答"),
        ["value"] = new("value", "値"),
        ["reason"] = new("reason", "対象外の理由"),
        ["facility"] = new("for the facility to do", "医療機関等が行うこと"),
        ["planned"] = new("planned for", "対応予定日"),
        ["responsibility"] = new("responsibility", "責任分界"),
        ["evidence"] = new("evidence", "証跡"),
        ["remark"] = new("remark", "備考"),
        ["reviewed"] = new("checked on", "確認日"),
        ["provenance"] = new("inherited from", "引継ぎ"),
        ["words"] = new("words", "記載"),
        ["title"] = new("title", "題名"),
        ["kind"] = new("kind", "種類"),
        ["place"] = new("place", "所在"),
        ["owner"] = new("owner", "管理"),
        ["valid-from"] = new("valid from", "有効期間の始め"),
        ["valid-to"] = new("valid to", "有効期限"),
        ["disclosure"] = new("disclosure", "開示"),
        ["supersedes"] = new("supersedes", "前のもの"),
        ["digest"] = new("content (SHA-256)", "内容（SHA-256）"),
        ["edition"] = new("edition", "版"),
        ["items"] = new("items", "項目数"),
        ["wording"] = new("wording of requirements (SHA-256)", "要求事項の文言（SHA-256）"),
        ["term"] = new("term", "用語"),
        ["template"] = new("template", "テンプレート"),
        ["formats"] = new("formats", "形式"),
        ["with"] = new("settings", "設定"),
    };

    /// <summary>The name of a field; the text of an entry of the glossary is no answer.</summary>
    public static LocalizedText Of(ChangeArea area, string field) => area == ChangeArea.Note && field == "text" ? new("text", "説明") : Fields.GetValueOrDefault(field) ?? new(field, field);

    /// <summary>A value as a reader sees it: names in files have Japanese words, everything else stands for itself.</summary>
    public static string ValueOf(string field, string value, Language language) => (field, language) switch
    {
        (_, Language.English) => value,
        ("status", _) => StatusWords.Of(value).Label,
        ("responsibility", _) when Enum.TryParse<Responsibility>(value, ignoreCase: true, out var responsibility) => StatusWords.LabelOf(responsibility),
        ("kind", _) when Enum.TryParse<EvidenceKind>(value, ignoreCase: true, out var kind) => EvidenceWords.Of(kind),
        ("disclosure", _) when Enum.TryParse<Disclosure>(value, ignoreCase: true, out var disclosure) => EvidenceWords.Of(disclosure),
        _ => value,
    };

    /// <summary>The name of an area.</summary>
    public static LocalizedText Of(ChangeArea area) => area switch
    {
        ChangeArea.Answer => new("Answers", "回答"),
        ChangeArea.Evidence => new("Evidence", "証跡"),
        ChangeArea.Catalog => new("Catalogs", "カタログ"),
        ChangeArea.Organization => new("Organization", "組織の情報"),
        ChangeArea.Service => new("Service", "サービスの情報"),
        ChangeArea.Variable => new("Variables", "変数"),
        ChangeArea.Note => new("Glossary", "用語"),
        ChangeArea.Document => new("Documents", "文書"),
        ChangeArea.Section => new("Sections", "文書の記載"),
        _ => new("Files", "ファイル"),
    };

    /// <summary>What became of something.</summary>
    public static LocalizedText Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => new("new", "追加"),
        ChangeKind.Removed => new("removed", "削除"),
        _ => new("changed", "変更"),
    };

    /// <summary>The name of an area for programs.</summary>
    public static string NameOf(ChangeArea area) => area switch
    {
        ChangeArea.Answer => "answer",
        ChangeArea.Evidence => "evidence",
        ChangeArea.Catalog => "catalog",
        ChangeArea.Organization => "organization",
        ChangeArea.Service => "service",
        ChangeArea.Variable => "variable",
        ChangeArea.Note => "note",
        ChangeArea.Document => "document",
        ChangeArea.Section => "section",
        _ => "file",
    };

    /// <summary>The name of a kind for programs.</summary>
    public static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        _ => "changed",
    };

    /// <summary>Whether a value of this field says anything to a reader: a digest only says that it is another.</summary>
    public static bool IsReadable(string field) => field is not ("digest" or "wording");

    /// <summary>Whether a value of this field is Markdown, which documents print as paragraphs, lists and tables.</summary>
    public static bool IsMarkdown(ChangeArea area, string field) => area switch
    {
        ChangeArea.Answer => field is "text" or "reason" or "facility" or "remark",
        ChangeArea.Note => field == "text",
        _ => false,
    };
}
