using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions;

namespace ComplianceKit.Cli.Output;

/// <summary>What the commands about catalogs say, in both languages.</summary>
internal static class CatalogWording
{
    public static LocalizedText Show { get; } = new("Show what a catalog covers and what it lacks", "カタログの範囲と、確認できていない点を表示する");

    public static LocalizedText ShowWhat { get; } = new("What to show: catalog", "表示するもの：catalog（カタログ）");

    public static LocalizedText CatalogId { get; } = new("The id of a catalog, as `list catalogs` names it", "カタログの id（list catalogs で表示されるもの）");

    public static LocalizedText ItemsOption { get; } = new("List its items, too", "項目の一覧も表示する");

    public static LocalizedText Verified(int verified, int total) => new($"{verified}/{total} verified", $"確認済み {verified}/{total}");

    public static LocalizedText Gaps(int count) => count switch
    {
        0 => new("no known gaps", "既知の欠けなし"),
        1 => new("1 known gap", "既知の欠け 1件"),
        _ => new($"{count} known gaps", $"既知の欠け {count}件"),
    };

    public static LocalizedText Publisher { get; } = new("Publisher", "発行");

    public static LocalizedText Status { get; } = new("Status", "位置付け");

    public static LocalizedText Source { get; } = new("Read from", "読んだもの");

    public static LocalizedText Official { get; } = new("Official text", "公式の文書");

    public static LocalizedText Covers { get; } = new("Covers", "収めた範囲");

    public static LocalizedText Items { get; } = new("Items", "項目");

    public static LocalizedText KnownGaps { get; } = new("Known gaps", "確認できていない点");

    public static LocalizedText Notes { get; } = new("Notes", "注記");

    public static LocalizedText Profiles { get; } = new("Profiles", "適用の区分");

    public static LocalizedText ItemCounts(int total, int full, int partial, int recalled)
    {
        (int Count, string English, string Japanese)[] all =
            [(full, "verified", "確認済み"), (partial, "read in part or second-hand", "一部又は二次的な確認"), (recalled, "from memory", "記憶による")];
        var there = all.Where(static entry => entry.Count > 0).ToList();
        return there.Count == 0
            ? new($"{total}", $"{total}")
            : new(
                $"{total} ({string.Join(", ", there.Select(static entry => $"{entry.Count} {entry.English}"))})",
                $"{total}（{string.Join("、", there.Select(static entry => $"{entry.Japanese} {entry.Count}"))}）");
    }

    public static LocalizedText Of(Verification verification) => verification switch
    {
        Verification.Full => new(string.Empty, string.Empty),
        Verification.Partial => new("partly verified", "一部確認"),
        _ => new("from memory", "記憶による"),
    };

    public static LocalizedText Catalog { get; } = new("Work with catalogs", "カタログを扱う");

    public static LocalizedText Coverage { get; } = new("Count how far the catalogs are answered, and what rulebooks lay down", "カタログにどこまで回答したか、規程がどこまで定めているかを数える");

    public static LocalizedText By { get; } = new("Count by catalog, chapter or actor", "数え方：catalog（カタログごと）、chapter（章ごと）、actor（担う者ごと）");

    public static LocalizedText EveryItem { get; } = new("List every item with the articles of a rulebook that answer it", "項目ごとに、それに答える規程の条を並べる");

    public static LocalizedText RulebookAgainst(string rulebook, string catalog) => new($"{rulebook}: items of {catalog} on the facility's side", $"{rulebook}：{catalog} のうち医療機関等の側の項目");

    public static IReadOnlyList<LocalizedText> RulebookHead { get; } =
        [new("items", "項目"), new("answered", "規定あり"), new("open", "規定なし"), new("done", "割合"), new(string.Empty, string.Empty)];

    public static LocalizedText LeftOpen { get; } = new("(open)", "（規定なし）");

    public static LocalizedText OnlyCatalog { get; } = new("Only this catalog", "このカタログだけ");

    public static IReadOnlyList<LocalizedText> CoverageHead { get; } =
    [
        new("catalog", "カタログ"), new("items", "項目"), new("written", "回答"), new("inherited", "引継ぎ"), new("open", "未回答"), new("drafts", "下書き"),
        new("done", "割合"), new(string.Empty, string.Empty),
    ];

    public static LocalizedText Draft { get; } = new(
        "Write candidates for unanswered items from other answers, for a person to accept",
        "未回答の項目について、ほかの回答から候補を書き出す（人が確かめて採る）");

    public static LocalizedText DraftOutput { get; } = new("The file to write (default: in drafts/ of the workspace)", "書き出すファイル（指定しなければワークスペースの drafts/ の中）");

    public static LocalizedText Offered(int offered, int without) => new(
        $"{EnglishCount.Of(offered, "item")} with candidates, {without} without",
        $"候補のある項目 {offered} 件、候補の無い項目 {without} 件");

    public static LocalizedText Exists(string path) => new(
        $"{path} exists and may have been edited; move it, or name another file with --output",
        $"{path} は既にあり、編集されているかもしれません。移すか、--output で別のファイルを指定してください。");

    public static LocalizedText AsBefore(string path) => new($"{path} is as it would be written", $"{path} は書き出す内容と同じです。");

    public static LocalizedText Compare { get; } = new("Show what becomes of the items of a catalog in another one", "カタログの項目が、別のカタログでどうなるかを表示する");

    public static LocalizedText OldCatalog { get; } = new("The catalog to start from", "元のカタログ");

    public static LocalizedText NewCatalog { get; } = new("The catalog to go to", "先のカタログ");

    public static LocalizedText NoCrosswalk(string first, string second) => new(
        $"there is no crosswalk between {first} and {second}; add one in controls/",
        $"{first} と {second} の対応表がありません。controls/ に加えてください。");

    public static LocalizedText CrosswalkExample(string from, string to, string item, string other) => new(
        $"no draft was written. A crosswalk is a file such as controls/{from}--{to}.yaml that says which item is which:\n{Crosswalk(from, to, item, other, "the same matter")}"
        + "relation: equal (the same), superset (the old one asks for more), subset (for less), intersects (they overlap), none (no counterpart; leave `to` out)",
        $"下書きは書いていません。対応表は、どの項目がどの項目に当たるかを書いた controls/{from}--{to}.yaml のようなファイルです。\n{Crosswalk(from, to, item, other, "同じ事柄")}"
        + "relation：equal（同じ要求）、superset（元のほうが広い）、subset（元のほうが狭い）、intersects（一部が重なる）、none（対応する項目がない。to は書かない）");

    public static LocalizedText NothingOffered(string to) => new(
        $"no draft was written: every item of {to} that the crosswalk leads to has an answer or a draft already, or none is led to",
        $"下書きは書いていません。対応表で当たる {to} の項目には既に回答か下書きがあるか、当たる項目がありません。");

    public static LocalizedText OldDrafts(int count) => new(
        count == 1 ? "1 old answer is itself still a draft (draft: true)" : $"{count} old answers are themselves still drafts (draft: true)", $"元の回答のうち {count} 件は、それ自体がまだ下書き（draft: true）です。");

    private static string Crosswalk(string from, string to, string item, string other, string rationale) =>
        $"  crosswalk: {from}--{to}\n  from: {from}\n  to: {to}\n  mappings:\n    - {{ from: \"{item}\", to: [\"{other}\"], relation: equal, rationale: {rationale} }}\n";

    public static LocalizedText Answered { get; } = new("(answered)", "（回答あり）");

    public static LocalizedText Of(ComparisonClass kind, int count) => kind switch
    {
        ComparisonClass.Unchanged => new($"Unchanged: {count}", $"変わらない項目：{count}"),
        ComparisonClass.Review => new($"To be reviewed: {count}", $"見直しが要る項目：{count}"),
        ComparisonClass.Gone => new($"Gone: {count}", $"無くなった項目：{count}"),
        ComparisonClass.Unknown => new($"No counterpart known: {count}", $"対応が分かっていない項目：{count}"),
        _ => new($"New, as far as is known: {count}", $"新しい項目（分かっている範囲）：{count}"),
    };

    public static LocalizedText Migrate { get; } = new(
        "Write drafts for a new edition from an old one's answers, for a person to accept",
        "旧版への回答から、新版の回答の下書きを書き出す（人が確かめて採る）");

    public static LocalizedText Of(MigrationClass kind, int count) => kind switch
    {
        MigrationClass.Carried => new($"the same item: {count}", $"同じ項目：{count}"),
        MigrationClass.Moved => new($"moved to another number: {count}", $"番号が変わった項目：{count}"),
        MigrationClass.Reworded => new($"changed: {count}", $"内容が変わった項目：{count}"),
        MigrationClass.Split => new($"split: {count}", $"分かれた項目：{count}"),
        MigrationClass.Merged => new($"merged: {count}", $"まとめられた項目：{count}"),
        MigrationClass.Dropped => new($"dropped: {count}", $"無くなった項目：{count}"),
        _ => new($"no counterpart known: {count}", $"対応が分かっていない項目：{count}"),
    };

    public static LocalizedText NewItems(int count) => new($"new items: {count}", $"新しい項目：{count}");

    public static LocalizedText UnansweredItems(int count) => new($"items without an answer in the old edition either: {count}", $"旧版でも回答のない項目：{count}");

    public static LocalizedText Of(Relation relation) => relation switch
    {
        Relation.Equal => new("equal", "同じ"),
        Relation.Superset => new("superset", "相手を含む"),
        Relation.Subset => new("subset", "相手の一部"),
        Relation.Intersects => new("intersects", "一部が重なる"),
        _ => new("none", "対応なし"),
    };

    public static LocalizedText NotListed(string catalog, IReadOnlyList<string> listed) => new(
        $"the catalog {catalog} is not used here; this workspace lists {string.Join(", ", listed)}",
        $"このワークスペースは {catalog} を使っていません。catalogs: にあるのは {string.Join("、", listed)} です。");

    public static LocalizedText NothingToMigrate(string from, string to) => new(
        $"there are no answers to {from} in this workspace, so there is nothing to take over to {to}",
        $"このワークスペースに {from} への回答がないので、{to} に引き継ぐものはありません。");
}
