using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Importing;

/// <summary>What can be wrong with a sheet that is brought in, in words.</summary>
public static class ImportDiagnostics
{
    private const int MostRowsNamed = 10;

    /// <summary>No row names the columns.</summary>
    public static Diagnostic NoHead(string name) => new(
        "CK9101", Severity.Error,
        new("no row of the sheet names a column for what is asked and one for the answer", "要求事項の列と回答の列を示す見出しの行がありません"), SourceSpan.File(name),
        new("name the columns, or say which they are with --map 見出し=requirement --map 見出し=answer", "見出しを付けるか、--map 見出し=requirement --map 見出し=answer で示してください"));

    /// <summary>A role that there is not.</summary>
    public static Diagnostic BadMap(string given, IEnumerable<string> roles) => new(
        "CK9102", Severity.Error,
        new($"`{given}` does not say which column is what", $"`{given}` では、どの列が何か分かりません"), null,
        new($"write NAME=ROLE; roles are {string.Join(", ", roles)}", $"「見出し=役割」と書いてください。役割は {string.Join("、", roles)} です"));

    /// <summary>A heading that the sheet does not have.</summary>
    public static Diagnostic UnknownHeading(string name, string heading) => new(
        "CK9102", Severity.Error,
        new($"no column of the sheet is called `{heading}`", $"「{heading}」という見出しの列がありません"), SourceSpan.File(name),
        new("write the heading after --map as the sheet has it", "--map には、見出しを表にあるとおりに書いてください"));

    /// <summary>Two columns of one head that were given a role which only one can have.</summary>
    public static Diagnostic MappedTwice(string heading, string first, string role, SourceSpan place) => new(
        "CK9222", Severity.Error,
        new($"`--map` gives `{first}` and `{heading}` the same role, {role}, which only one column can have", $"--map で「{first}」と「{heading}」の両方を {role} にしていますが、{role} の列は一つだけです"), place,
        new("give one of the two another role, or leave its --map away", "どちらかを別の役割にするか、その --map を外してください"));

    /// <summary>No row of a checklist says which column asks.</summary>
    public static Diagnostic NoChecklistHead(string name) => new(
        "CK9104", Severity.Error,
        new("no row of the sheet names a column for what is asked", "要求事項（チェック項目、質問）の列を示す見出しの行がありません"), SourceSpan.File(name),
        new("name the column, say which it is with --map 見出し=requirement, or choose another sheet with --sheet", "見出しを付けるか、--map 見出し=requirement で示すか、--sheet で別のシートを選んでください"));

    /// <summary>A number that a checklist prints twice in one part.</summary>
    public static Diagnostic DoubledNumber(string name, string number, string id, int row, int first) => new(
        "CK9103", Severity.Warning,
        new($"the number {number} stands twice in its part; the second item becomes `{id}`", $"同じ部分に番号「{number}」が二度あります。二つ目の id は「{id}」にしました"), SourceSpan.At(name, row, 1),
        new("look into the checklist, and correct `number` in the catalog where it is a slip", "元の表を確かめ、誤りならカタログの number を直してください"))
    {
        Related = [new RelatedPlace(SourceSpan.At(name, first, 1), new("the first one is here", "一つ目はここです"))],
    };

    /// <summary>An id that a new catalog cannot have.</summary>
    public static Diagnostic UnfitCatalogId(string id, bool isTaken) => new(
        "CK9105", Severity.Error,
        isTaken
            ? new($"`{id}` is a catalog already", $"カタログ「{id}」は既にあります")
            : new($"`{id}` cannot be the id of a catalog", $"カタログの id に「{id}」は使えません"), null,
        isTaken
            ? new("give the new one another id; official wording for a built-in catalog comes in with `catalog overlay`", "別の id を付けてください。備え付けのカタログに公式の文言を重ねるには「catalog overlay」を使います")
            : new("use a-z, 0-9, `-` and `.`, as in `hospital-2026`", "hospital-2026 のように、a-z、0-9、「-」「.」で書いてください"));

    /// <summary>A sheet that a workbook does not have.</summary>
    public static Diagnostic NoSheet(string name, string sheet, IEnumerable<string> known) => new(
        "CK9106", Severity.Error,
        new($"the workbook has no sheet `{sheet}`", $"ブックに「{sheet}」というシートがありません"), SourceSpan.File(name),
        new($"it has {string.Join(", ", known)}", $"あるのは {string.Join("、", known)} です"));

    /// <summary>Rows that people do not see in the sheet, and that were read like the others.</summary>
    public static Diagnostic HiddenRows(string name, IReadOnlyList<int> rows) => new(
        "CK9108", Severity.Warning,
        new(
            $"{(rows.Count == 1 ? "a row of the sheet is" : $"{rows.Count} rows of the sheet are")} hidden, mostly by a filter, and {(rows.Count == 1 ? "is" : "are")} read like the others: {string.Join(", ", rows.Take(MostRowsNamed))}{(rows.Count > MostRowsNamed ? ", …" : string.Empty)}",
            $"フィルターなどで非表示の行が {rows.Count} 行あり、ほかの行と同じように読みました：{string.Join("、", rows.Take(MostRowsNamed))}{(rows.Count > MostRowsNamed ? "…" : string.Empty)} 行目"), SourceSpan.At(name, rows[0], 1),
        new("show all rows and see whether they are meant; else copy the rows that are to a sheet of their own", "すべての行を表示し、取り込んでよい行か確かめてください。そうでなければ、必要な行だけを別のシートに写してください"));

    /// <summary>Cells that hold errors of formulas, of which nothing is taken.</summary>
    public static Diagnostic ErrorCells(string name, int row, IReadOnlyList<string> cells) => new(
        "CK9109", Severity.Warning,
        new($"cells hold errors of formulas, such as #N/A, and are not taken: {Listed(cells)}", $"#N/A などのエラー値のセルがあり、取り込みません：{Listed(cells)}"), SourceSpan.At(name, row, 1),
        new("mend the formulas in the spreadsheet program, or type the values", "表計算ソフトで数式を直すか、値を入力してください"));

    /// <summary>Cells whose text is struck through.</summary>
    public static Diagnostic StruckCells(string name, int row, IReadOnlyList<string> cells, bool isWhole) => new(
        "CK9110", Severity.Warning,
        isWhole
            ? new($"cells are struck through and not taken: {Listed(cells)}", $"全体に取り消し線のあるセルがあり、取り込みません：{Listed(cells)}")
            : new($"cells are struck through in part, and read with these words: {Listed(cells)}", $"一部に取り消し線のあるセルがあり、その部分も含めて読みました：{Listed(cells)}"), SourceSpan.At(name, row, 1),
        isWhole
            ? new("take the line off where the text holds", "その文が有効なら、取り消し線を外してください")
            : new("delete the words that do not hold any more", "取り消した部分を削除してください"));

    private static string Listed(IReadOnlyList<string> cells) => string.Join('、', cells.Take(MostRowsNamed)) + (cells.Count > MostRowsNamed ? $"…（{cells.Count}）" : string.Empty);

    /// <summary>A sheet none of whose rows is an item of the catalog.</summary>
    public static Diagnostic NothingPaired(string name, string catalog) => new(
        "CK9107", Severity.Error,
        new($"no row of the sheet is like an item of `{catalog}`", $"「{catalog}」の項目に当たる行が一つもありません"), SourceSpan.File(name),
        new("check the id of the catalog, and that the sheet prints the same numbers", "カタログの id と、表の番号がそのガイドラインのものかを確かめてください"));
}
