using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;

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

    public static LocalizedText ItemCounts(int total, int full, int partial, int recalled) => new(
        $"{total}: {full} verified, {partial} read in part or second-hand, {recalled} from memory",
        $"{total}：確認済み {full}、一部又は二次的な確認 {partial}、記憶による {recalled}");

    public static LocalizedText Of(Verification verification) => verification switch
    {
        Verification.Full => new(string.Empty, string.Empty),
        Verification.Partial => new("partly verified", "一部確認"),
        _ => new("from memory", "記憶による"),
    };
}
