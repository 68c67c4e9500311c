using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.RoundTrip.Rows;

/// <summary>In what a row that points at another differs from it.</summary>
/// <param name="What">What differs, and what either says.</param>
/// <param name="Remedy">What to do where the whole answer is meant to be the same.</param>
internal sealed record SharedDifference(LocalizedText What, LocalizedText Remedy)
{
    /// <summary>Another status.</summary>
    public static SharedDifference OfStatus(string own, string other) => new(
        new($"its status is {own} where that says {other}", $"対応状況（その{other}に対して{own}）"),
        new("choose the same status as there", "対応状況も同じものを選んでください"));

    /// <summary>Another date by which the item will be met.</summary>
    public static SharedDifference OfDate(string? own, string? other) => new(
        new($"its planned date is {own ?? "none"} where that has {other ?? "none"}", $"予定日（その{other ?? "「なし」"}に対して{own ?? "「なし」"}）"),
        own is null ? new("write the same date", "同じ日付を書いてください") : new("take the date of this row away", "この行の日付を消してください"));

    /// <summary>Other words for what the facility does.</summary>
    public static SharedDifference OfFacility() => new(
        new("it says other words for what the facility does", "医療機関等がすること"),
        new("take 【医療機関等】 of this row away", "この行の【医療機関等】を消してください"));

    /// <summary>Several differences as one.</summary>
    public static SharedDifference All(ImmutableArray<SharedDifference> differences) => new(
        new(string.Join(", ", differences.Select(static each => each.What.English)), string.Join('、', differences.Select(static each => each.What.Japanese))),
        new(string.Join(", ", differences.Select(static each => each.Remedy.English)), string.Join(string.Empty, differences.Select(static each => each.Remedy.Japanese + "。")).TrimEnd('。')));
}
