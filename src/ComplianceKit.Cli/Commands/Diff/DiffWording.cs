using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions.Changes;

namespace ComplianceKit.Cli.Commands.Diff;

/// <summary>What <c>diff</c> says, in both languages.</summary>
internal static class DiffWording
{
    public static LocalizedText Diff { get; } = new("Say what changed between two states of a workspace, and draft the row of its revision history", "ワークスペースの二つの状態の違いを述べ、改訂履歴の行の案を示す");

    public static LocalizedText Old { get; } = new("The old state: a folder, or a git revision (HEAD~1, v1.0:path)", "旧：フォルダー、又は git の版（HEAD~1、v1.0:パス）");

    public static LocalizedText New { get; } = new("The new state (default: this folder)", "新：同じ（省略すると、このフォルダー）");

    public static LocalizedText Output { get; } = new("Write the comparison table (PDF and XLSX) into this folder", "新旧対照表（PDF と XLSX）をこのフォルダーに作る");

    public static LocalizedText Write { get; } = new("Add the drafted rows to the files of revisions", "案の行を改訂履歴のファイルに書き加える");

    public static LocalizedText Nothing { get; } = new("Nothing has changed.", "変わったところはありません。");

    public static LocalizedText None { get; } = new("(none)", "（なし）");

    public static LocalizedText Other { get; } = new("another content", "内容が変わった");

    public static LocalizedText NotAFolder { get; } = new("Rows can only be added to a folder, not to a revision.", "行を書き加えられるのはフォルダーだけです。git の版には書けません。");

    public static LocalizedText Count(LocalizedText area, int count) => new($"{area.English} ({count})", $"{area.Japanese}（{count}件）");

    public static LocalizedText Also(string items) => new($"the same change in {items}", $"同じ変更：{items}");

    public static LocalizedText Draft(RevisionDraft draft) => new($"A draft for {draft.File} ({draft.Document}):", $"{draft.File} に書き加える行の案（{draft.Document}）：");

    public static LocalizedText HasErrors(string name) => new(
        $"{name} has errors, so that nothing can be said of what changed; correct them first", $"{name} に誤りがあるので、違いを示せません。先に誤りを直してください。");

    public static LocalizedText Present(RevisionDraft row) => new(
        $"{row.File} has a row of edition {row.Edition} already ({row.Document}), and its words are others than what has changed by now; see whether they cover this:",
        $"{row.File} には「{row.Edition}」の行が既にあり（{row.Document}）、その文は今の違いと同じではありません。次のことが書かれているか確かめ、足りなければ書き足すか、次の版の行を加えてください：");

    public static LocalizedText Written(string file, int rows) => new(rows == 1 ? $"added a row to {file}" : $"added {rows} rows to {file}", $"書き加えました：{file}（{rows} 行）");
}
