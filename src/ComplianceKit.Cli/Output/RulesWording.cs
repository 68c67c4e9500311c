using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Rulebooks.Overlays;

namespace ComplianceKit.Cli.Output;

/// <summary>What the commands about rulebooks say, in both languages.</summary>
internal static class RulesWording
{
    public static LocalizedText Rules { get; } = new("Look after rulebooks and their overlays", "規程と差分を管理する");

    public static LocalizedText Status { get; } = new("Show how each change of an overlay stands to its base", "差分の変更ごとに、土台が変わったかどうかを表示する");

    public static LocalizedText Accept { get; } = new("Record that the base under changes has been looked at", "変更の土台を確かめたことを記録する");

    public static LocalizedText AcceptIds { get; } = new("The ids of the parts that the changes are about", "変更の対象の id");

    public static LocalizedText AcceptAll { get; } = new("All changes", "全ての変更");

    public static LocalizedText InOption { get; } = new("The folder of the workspace", "ワークスペースのフォルダー");

    public static LocalizedText Compare { get; } = new("Write the comparison table of two states of a rulebook", "規程の新旧対照表を作る");

    public static LocalizedText CompareOld { get; } = new("The old state: a file of the workspace, a folder, the id of a built-in rulebook, or a git revision (HEAD~1, v1.0:path)", "旧：ワークスペースのファイル、フォルダー、備え付けの規程の id、又は git の版（HEAD~1、v1.0:パス）");

    public static LocalizedText CompareNew { get; } = new("The new state", "新：同じ");

    public static LocalizedText CompareAll { get; } = new("Show what is unchanged, too", "変わらない条も載せる");

    public static LocalizedText AllowUnreviewed { get; } = new("Build although bases have changed under overlays", "土台が変わったまま確かめていない変更があっても作る");

    public static LocalizedText NothingNamed { get; } = new("Name the ids to accept, or give --all.", "記録する id か、--all を指定してください。");

    public static LocalizedText NoChange(string id) => new($"No overlay changes `{id}`.", $"「{id}」を変える差分はありません。");

    public static LocalizedText NoOverlays { get; } = new("This workspace has no overlays.", "このワークスペースに差分はありません。");

    public static LocalizedText NoChanges { get; } = new("The overlays change nothing in their bases.", "土台を変える差分はありません。");

    public static LocalizedText Accepted(Acceptance accepted) => accepted.Files.IsEmpty
        ? new("nothing was recorded", "記録することはありません")
        : new(
            $"{EnglishCount.Of(accepted.Changes.Length, "change")} recorded in {string.Join(", ", accepted.Files)}; keep it with the overlay",
            $"{accepted.Changes.Length} 件を {string.Join("、", accepted.Files)} に記録しました（差分と一緒に保管してください）");

    public static LocalizedText StateOf(ChangeState state) => state switch
    {
        ChangeState.Untouched => new("untouched", "変更なし"),
        ChangeState.Unrecorded => new("not recorded", "未記録"),
        ChangeState.BaseChanged => new("base changed", "土台に変更"),
        ChangeState.Conflicting => new("conflicting", "食い違い"),
        ChangeState.TargetGone => new("target gone", "対象なし"),
        _ => new("obsolete", "不要"),
    };
}
