using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Evidence;

/// <summary>What the commands on evidence say, in both languages.</summary>
internal static class EvidenceWording
{
    public static LocalizedText Evidence { get; } = new("Record what evidence is, or bundle it for an auditor", "証跡の内容を記録する、監査の人に渡す一式を作る");

    public static LocalizedText Lock { get; } = new("Record the SHA-256 and size of every file of the evidence in evidence.lock", "証跡のファイルの SHA-256 と大きさを evidence.lock に記録する");

    public static LocalizedText Bundle { get; } = new("Make a ZIP of the documents, the evidence that may be shown, an index and a manifest", "文書、開示できる証跡、一覧、マニフェストを一つの ZIP にする");

    public static LocalizedText BundleOutput { get; } = new("The ZIP file to write (default: bundle.zip in the workspace)", "作る ZIP ファイル（省略するとワークスペースの bundle.zip）");

    public static LocalizedText OnlyPublic { get; } = new("Only evidence that everybody may see", "公開の証跡だけを入れる");

    public static LocalizedText Verify { get; } = new("Prove that nothing in a bundle, or in the folder of a build, was altered", "一式の ZIP や出力フォルダーが書き換えられていないことを確かめる");

    public static LocalizedText VerifyPath { get; } = new("The ZIP file or folder", "ZIP ファイル又はフォルダー");

    public static LocalizedText Today { get; } = new("Check as if this were today (default: today)", "この日付を今日として点検する（省略すると今日）");

    public static LocalizedText Locked(int files, int changed) => new(
        $"recorded {EnglishCount.Of(files, "file")}, {changed} of them new or changed", $"{files} ファイルを記録しました（うち新規・変更 {changed} ファイル）");

    public static LocalizedText Bundled(string path, int files, string digest) => new(
        $"wrote {path} ({EnglishCount.Of(files, "file")} and their manifest); SHA-256 of its manifest: {digest}", $"作成：{path}（{files} ファイルとマニフェスト）。マニフェストの SHA-256：{digest}");

    public static LocalizedText Unaltered(int files, string digest) => new(
        $"{EnglishCount.Of(files, "file")} {(files == 1 ? "is as it was" : "are as they were")} made; SHA-256 of the manifest: {digest}", $"{files} ファイルはすべて作成時のままです。マニフェストの SHA-256：{digest}");

    public static LocalizedText NoBundle(string path) => new(
        $"{path} exists and is no bundle that this program made; move it, or name another file with --output",
        $"{path} は既にあり、このプログラムが作った一式の ZIP ではありません。移すか、--output で別のファイルを指定してください。");

    public static LocalizedText NotFound(string path) => new($"{path} is not there", $"{path} がありません");
}
