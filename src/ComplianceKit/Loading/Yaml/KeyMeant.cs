using System.Collections.Frozen;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Tables;

namespace ComplianceKit.Loading.Yaml;

/// <summary>
/// Finds the key that somebody meant who wrote one that is not known: typed in full width or with capitals, a slip of the keys, or the Japanese word that
/// documents print above what the key holds.
/// </summary>
internal static class KeyMeant
{
    /// <summary>The keys for a word, of which a mapping knows at most a few.</summary>
    private static readonly FrozenDictionary<string, string[]> Keys = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["項目"] = ["item", "items"],
        ["項目ID"] = ["item", "id"],
        ["項目番号"] = ["item"],
        ["番号"] = ["id", "number", "item"],
        ["対応状況"] = ["status"],
        ["適合状況"] = ["status"],
        ["状態"] = ["status"],
        ["回答"] = ["text", "answer"],
        ["回答内容"] = ["text"],
        ["対応内容"] = ["text"],
        ["内容"] = ["text", "changes", "body"],
        ["本文"] = ["text", "body"],
        ["理由"] = ["reason"],
        ["予定"] = ["planned"],
        ["予定日"] = ["planned"],
        ["対応予定"] = ["planned"],
        ["目標日"] = ["planned"],
        ["責任"] = ["responsibility"],
        ["責任分界"] = ["responsibility"],
        ["分担"] = ["responsibility"],
        ["証跡"] = ["evidence"],
        ["根拠"] = ["evidence"],
        ["根拠資料"] = ["evidence"],
        ["備考"] = ["remark"],
        ["医療機関"] = ["facility"],
        ["医療機関等"] = ["facility"],
        ["施設"] = ["facility"],
        ["同上"] = ["same-as"],
        ["確認日"] = ["reviewed"],
        ["点検日"] = ["reviewed"],
        ["題名"] = ["title"],
        ["表題"] = ["title"],
        ["名称"] = ["name", "title"],
        ["名前"] = ["name"],
        ["会社名"] = ["name"],
        ["法人名"] = ["name"],
        ["種類"] = ["kind"],
        ["種別"] = ["kind"],
        ["開示"] = ["disclosure"],
        ["開示範囲"] = ["disclosure"],
        ["公開"] = ["disclosure"],
        ["担当"] = ["owner"],
        ["担当部署"] = ["owner", "department"],
        ["管理"] = ["owner"],
        ["所管"] = ["owner"],
        ["ファイル"] = ["file"],
        ["有効期限"] = ["valid-to", "valid-until"],
        ["住所"] = ["address"],
        ["所在地"] = ["address", "location"],
        ["電話"] = ["phone"],
        ["電話番号"] = ["phone"],
        ["メール"] = ["email"],
        ["メールアドレス"] = ["email"],
        ["代表者"] = ["representative"],
        ["日付"] = ["date"],
        ["版"] = ["edition", "version"],
        ["版数"] = ["edition", "version"],
        ["概要"] = ["summary"],
        ["用語"] = ["term"],
        ["文書"] = ["documents"],
        ["書式"] = ["formats"],
        ["形式"] = ["formats"],
        ["テンプレート"] = ["template"],
        ["カタログ"] = ["catalogs"],
        ["ガイドライン"] = ["catalogs", "guideline"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The key that is meant; <see langword="null"/> where none is near.</summary>
    /// <param name="key">The key as it was written.</param>
    /// <param name="known">The keys that may stand there.</param>
    public static string? Of(string key, IReadOnlyCollection<string> known) =>
        Keys.TryGetValue(key, out var meant) && meant.FirstOrDefault(known.Contains) is { } name ? name : Nearest.To(Plain(key), known);

    /// <summary>A word as it is typed in half width without capitals.</summary>
    public static string Plain(string word) => HalfWidth.Of(word).Trim().ToLowerInvariant();
}
