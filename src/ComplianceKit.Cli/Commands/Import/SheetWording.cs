using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.RoundTrip;
using ComplianceKit.RoundTrip.Sheets;

namespace ComplianceKit.Cli.Commands.Import;

/// <summary>What the commands that take sheets back say, in both languages.</summary>
internal static class SheetWording
{
    private const int Longest = 48;

    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["status"] = "対応状況",
        ["responsibility"] = "責任分界",
        ["text"] = "回答",
        ["value"] = "値",
        ["reason"] = "理由",
        ["facility"] = "医療機関等がすること",
        ["planned"] = "予定日",
        ["evidence"] = "根拠資料",
        ["reviewed"] = "確認日",
        ["remark"] = "備考",
        ["same-as"] = "同じ回答の項目",
    };

    public static LocalizedText Sheet { get; } = new(
        "Take a conformance sheet (.xlsx) back that was filled in, and change just those answers",
        "記入された適合性対照表（.xlsx）を取り込み、書き換えられた回答だけを変える");

    public static LocalizedText File { get; } = new("The workbook that `build` made and people have filled in", "build が作り、人が記入したブック");

    public static LocalizedText DryRun { get; } = new("Say what would change, and change nothing", "何が変わるかだけを示し、何も変えない");

    public static LocalizedText Partial { get; } = new("Take the other rows although some rows, or whole workbooks, are refused", "取り込めない行やブックがあっても、ほかの行は取り込む");

    /// <param name="change">The change.</param>
    /// <param name="file">The workbook that it comes from, where there are several; else nothing.</param>
    public static LocalizedText Change(AnswerChange change, string? file)
    {
        var place = file is null ? string.Empty : file + " ";
        var (before, after) = Excerpts.Of(OneLine(change.Before), OneLine(change.After), Longest);
        string Shown(string? value, string excerpt, string none) => value is null ? none : Cut(excerpt);
        return new(
            $"{place}row {change.Row} {change.Item} {(ForeignColumns.IsWithoutHeading(change.Key) ? "(no heading)" : change.Key)}: {Shown(change.Before, before, "–")} → {Shown(change.After, after, "–")}",
            $"{place}{change.Row} 行目 {change.Item} {Keys.GetValueOrDefault(change.Key, change.Key)}：{Shown(change.Before, before, "なし")} → {Shown(change.After, after, "なし")}");
    }

    public static LocalizedText Counts(ReturnedAnswers answers)
    {
        var items = answers.Changes.Select(static change => change.Item).Distinct(StringComparer.Ordinal).Count();
        return new(
            $"{EnglishCount.Of(answers.Rows, "row")} read: {EnglishCount.Of(items, "answer")} changed, {EnglishCount.Of(answers.Refused, "row")} refused",
            $"読んだ行 {answers.Rows}：変わる回答 {items} 件、取り込めない行 {answers.Refused} 件");
    }

    public static LocalizedText Kept(string column, int cells) => new(
        $"the column {(ForeignColumns.IsWithoutHeading(column) ? "without a heading" : $"`{column}`")} that somebody has added is kept ({EnglishCount.Of(cells, "cell")})",
        $"人が加えた列「{column}」（{cells} セル）は残します");

    public static LocalizedText Nothing(bool mayBePartial, bool isDamaged) => mayBePartial
        ? isDamaged
            ? new("nothing was changed; mend the workbooks, or take the rest with --partial", "何も変えませんでした。ブックを直すか、--partial で残りだけを取り込んでください")
            : new("nothing was changed; mend the rows, or take the others with --partial", "何も変えませんでした。行を直すか、--partial でほかの行だけを取り込んでください")
        : new("nothing was changed", "何も変えませんでした");

    public static LocalizedText CannotWrite(string file) => new(
        $"{file} cannot be written: the disk may be full, or the folder read-only; nothing was changed",
        $"{file} に書き込めません。ディスクに空きがないか、フォルダーが読み取り専用かもしれません。何も変えませんでした");

    public static LocalizedText WouldChange(IEnumerable<string> files) => Listed(files, "would change", "変わるファイル");

    public static LocalizedText Changed(IEnumerable<string> files) => Listed(files, "changed", "変えたファイル");

    private static LocalizedText Listed(IEnumerable<string> files, string english, string japanese)
    {
        var all = files.ToList();
        return all.Count == 0
            ? new("no file changes", "変わるファイルはありません")
            : new($"{english} {string.Join(", ", all)}", $"{japanese}：{string.Join("、", all)}");
    }

    private static string OneLine(string? value) => value?.TrimEnd('\n').ReplaceLineEndings("⏎") ?? string.Empty;

    private static string Cut(string line) => Shortened.To(line, 2 * Longest);
}
