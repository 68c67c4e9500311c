using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Assign;

/// <summary>What <c>assign</c> says, in both languages.</summary>
internal static class AssignWording
{
    /// <summary>The name of the file with the items that are nobody's.</summary>
    public const string NobodyFile = "unassigned";

    public static LocalizedText Assign { get; } = new(
        "Make a workbook with the open items for each owner (owners: in compliancekit.yaml), and gather them again",
        "未回答の項目を担当（compliancekit.yaml の owners:）ごとのブックに分け、戻ったものを集める");

    public static LocalizedText Output { get; } = new("Where the workbooks go (default: assign/ in the workspace)", "ブックの出力先（省略するとワークスペースの assign/）");

    public static LocalizedText Gather { get; } = new("Take all workbooks of a folder back, as `import sheet` does", "フォルダーのブックをすべて取り込む（import sheet と同じ）");

    public static LocalizedText NothingOpen { get; } = new("every item is answered", "未回答の項目はありません");

    public static LocalizedText Made(string file, int items) => new($"made {file} ({EnglishCount.Of(items, "item")})", $"{file} を作りました（{items} 項目）");

    public static LocalizedText WouldMake(string file, int items) => new($"would make {file} ({EnglishCount.Of(items, "item")})", $"{file} を作ります（{items} 項目）");

    public static LocalizedText Exists(string file) => new(
        $"{file} exists and may have been filled in; nothing was written: move it, or name another folder with --output",
        $"{file} は既にあり、記入されているかもしれません。何も書き出していません。移すか、--output で別のフォルダーを指定してください");

    public static LocalizedText Earlier(IReadOnlyList<string> files) => new(
        $"left from an earlier run and not made by this one: {string.Join(", ", files)}; move {(files.Count == 1 ? "it" : "them")} away, so that nobody fills {(files.Count == 1 ? "it" : "them")} in",
        $"以前に作り、今回は作らなかったブックが残っています：{string.Join("、", files)}。誤って記入されないよう、ほかの場所へ移してください");

    public static LocalizedText NoFolder(string folder) => new($"there is no folder {folder}", $"フォルダー {folder} がありません");

    public static string Title(string owner) => owner.Length == 0 ? "回答のお願い" : $"回答のお願い（{owner}）";
}
