using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;

namespace ComplianceKit.Cli.Commands.Import;

/// <summary>What the commands that bring files in say, in both languages.</summary>
internal static class ImportWording
{
    public static LocalizedText Import { get; } = new("Bring in what others have written", "ほかで書かれたものを取り込む");

    public static LocalizedText Responses { get; } = new(
        "Make answers of a sheet (CSV, TSV or .xlsx) that was filled in by hand, with a report of every doubt",
        "手で書かれた対応表（CSV、TSV、.xlsx）を回答にし、疑わしい点をすべて報告する");

    public static LocalizedText File { get; } = new("The sheet: CSV or TSV (UTF-8 or Shift_JIS), or .xlsx", "対応表：CSV か TSV（UTF-8 又は Shift_JIS）、又は .xlsx");

    public static LocalizedText Map { get; } = new(
        "What a column of another name holds: NAME=item|part|sequence|number|requirement|status|answer|remark|reviewed|planned|statusagain|reviewedagain|topic|target|actor",
        "見出しが違う列の役割：見出し=item|part|sequence|number|requirement|status|answer|remark|reviewed|planned|statusagain|reviewedagain|topic|target|actor");

    public static LocalizedText Sheet { get; } = new("The sheet of the workbook (default: the first visible one with a head row)", "ブックのシート名（省略すると、見出しの行がある最初の見えるシート）");

    public static LocalizedText LeftOut(IEnumerable<string> sheets) => new(
        $"other sheets are not read: {string.Join(", ", sheets)} (choose with --sheet)", $"読まなかったシート：{string.Join("、", sheets)}（--sheet で選べます）");

    public static LocalizedText Output { get; } = new("The file of answers to write (default: responses/imported-ID.yaml in the workspace)", "作る回答ファイル（省略するとワークスペースの responses/imported-ID.yaml）");

    public static LocalizedText Counts(CellCounts cells) => new(
        $"{EnglishCount.Of(cells.Read, "cell")} read: {cells.Heads} in heads, {cells.Used} used, {cells.Refused} refused and reported",
        $"読んだセル {cells.Read}：見出し {cells.Heads}、使ったもの {cells.Used}、使わず報告したもの {cells.Refused}");

    public static LocalizedText Made(int answers, int drafts, int doubts) => new(
        $"{EnglishCount.Of(answers, "answer")}, {EnglishCount.Of(drafts, "draft")} among them; {EnglishCount.Of(doubts, "doubt")}", $"回答 {answers} 件（うち下書き {drafts} 件）、疑わしい点 {doubts} 件");

    public static LocalizedText DraftsWait(int drafts) => new(
        $"documents leave {(drafts == 1 ? "a draft" : "drafts")} out: write the `status` of each that has no `same-as` and take its line `draft: true` away", "下書きは文書に載りません。same-as のないものには status（対応状況）を書き、draft: true の行を消してください");

    public static LocalizedText NotRead(string path) => new($"next: name {path} or its folder under `responses:` in compliancekit.yaml", $"次は：compliancekit.yaml の responses: に {path} か、そのフォルダーを書いてください");

    public static LocalizedText Outside(string name) => new(
        $"next: move {name} into the workspace, to responses/ for instance, and see that the folder stands under `responses:` in compliancekit.yaml; what lies outside is not read",
        $"次は：{name} をワークスペースの中（responses/ など）へ移し、そのフォルダーが compliancekit.yaml の responses: にあるか確かめてください。外にあるファイルは読みません");

    public static LocalizedText NotListed(string catalog) => new(
        $"next: add {catalog} to `catalogs:` in compliancekit.yaml, and a document with `template: conformance-sheet` and `with: {{ catalog: {catalog} }}`",
        $"次は：compliancekit.yaml の catalogs: に {catalog} を、documents: に template: conformance-sheet、with: {{ catalog: {catalog} }} の文書を加えてください");
}
