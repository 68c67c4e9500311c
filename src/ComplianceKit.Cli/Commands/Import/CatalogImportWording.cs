using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Importing;

namespace ComplianceKit.Cli.Commands.Import;

/// <summary>What the commands that read published checklists say, in both languages.</summary>
internal static class CatalogImportWording
{
    public static LocalizedText Catalog { get; } = new(
        "Make a catalog of a published checklist or a hospital's own questionnaire (CSV, TSV or .xlsx), with a report of every doubt",
        "公表されたチェックリストや病院独自の調査票（CSV、TSV、.xlsx）からカタログを作り、疑わしい点をすべて報告する");

    public static LocalizedText Overlay { get; } = new(
        "Lay the official wording of a sheet (CSV, TSV or .xlsx) over the items of a catalog",
        "公式の表（CSV、TSV、.xlsx）の文言を、カタログの項目に重ねる");

    public static LocalizedText File { get; } = new("The checklist: CSV, TSV or a pasted table (UTF-8 or Shift_JIS), or .xlsx", "チェックリスト：CSV、TSV、貼り付けた表（UTF-8 又は Shift_JIS）、又は .xlsx");

    public static LocalizedText From { get; } = new("The sheet that prints the official wording", "公式の文言のある表");

    public static LocalizedText Id { get; } = new("The id of the new catalog: a-z, 0-9, - and .", "新しいカタログの id（a-z、0-9、「-」「.」）");

    public static LocalizedText Title { get; } = new("Its title (default: what stands above the head row, or the name of the file)", "題名（省略すると見出し行の上の文、なければファイル名）");

    public static LocalizedText Form { get; } = new("How its items are answered (default: what the columns ask for)", "回答の形（省略すると列から判断する）");

    public static LocalizedText Output { get; } = new("The file to write (default: controls/ID.yaml in the workspace)", "作るファイル（省略するとワークスペースの controls/ID.yaml）");

    public static LocalizedText OverlayOutput { get; } = new("The file to write (default: controls/ID.overlay.yaml in the workspace)", "作るファイル（省略するとワークスペースの controls/ID.overlay.yaml）");

    public static LocalizedText Verified { get; } = new(
        "Say that a person has compared it with the source; without this every item is marked as read by machine",
        "人が原文と照らしたものとする（指定しなければ、機械で読んだ項目として印が付く）");

    public static LocalizedText DryRun { get; } = new("Say what would be made and every doubt, and write nothing", "何を作るかと疑わしい点を示し、何も書かない");

    public static LocalizedText Made(int items, string form, ImmutableArray<string> levels, int doubts) => new(
        $"{EnglishCount.Of(items, "item")} under {(levels.IsEmpty ? "no headings" : string.Join(", ", levels))}, answered as {form}; {EnglishCount.Of(doubts, "doubt")}",
        $"項目 {items} 件（階層：{(levels.IsEmpty ? "なし" : string.Join("、", levels))}、回答の形：{form}）、疑わしい点 {doubts} 件");

    public static LocalizedText Paired(int paired, int items, int rows, int doubts) => new(
        $"{paired} of {EnglishCount.Of(items, "item")} paired with {EnglishCount.Of(rows, "row")}; {EnglishCount.Of(doubts, "doubt")}", $"{items} 項目のうち {paired} 件を、{rows} 行から当てた。疑わしい点 {doubts} 件");

    public static LocalizedText Doubt(Doubt doubt) => new(
        $"row {doubt.Row}: {doubt.What.ReplaceLineEndings("⏎")}: {doubt.Why}", $"{doubt.Row} 行目：{doubt.What.ReplaceLineEndings("⏎")}：{doubt.Why}");

    public static LocalizedText Move(string path) => new(
        $"move {path} to controls/ of the workspace; catalogs that lie elsewhere are not found", $"{path} をワークスペースの controls/ へ移してください。ほかの場所にあるカタログは見つかりません");

    public static LocalizedText Next(string id) => new(
        $"add `{id}` to `catalogs:` in compliancekit.yaml to use it", $"使うには、compliancekit.yaml の catalogs: に {id} を加えてください");
}
