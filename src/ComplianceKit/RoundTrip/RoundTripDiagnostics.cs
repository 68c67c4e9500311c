using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.RoundTrip.Rows;
using ComplianceKit.RoundTrip.Sheets;

namespace ComplianceKit.RoundTrip;

/// <summary>What can be wrong with a sheet that comes back, in words. CK92xx. Rows are those that spreadsheet programs show.</summary>
public static class RoundTripDiagnostics
{
    /// <summary>The code of a column that is gone, which is told even where little is.</summary>
    public const string ColumnMissingCode = "CK9209";

    private const string TwoClaimsCode = "CK9207";

    // So many items of a list are named.
    private const int MostNamed = 10;

    /// <summary>No sheet of the workbook has the hidden columns of a form.</summary>
    public static Diagnostic NoForm(string file) => new(
        "CK9201", Severity.Error,
        new("no sheet of the workbook is a conformance sheet that was made here", "このブックには、ここで作った適合性対照表のシートがありません"), SourceSpan.File(file),
        new("the hidden columns 項目ID and 元の状態 must be there; for other sheets use `import responses`", "隠れた「項目ID」「元の状態」の列が必要です。ほかの表は import responses で取り込んでください"));

    internal static Diagnostic UnknownCatalog(string catalog, int rows, SourceSpan place) => new(
        "CK9202", Severity.Error,
        new($"{EnglishCount.Of(rows, "row")} from row {place.Start.Line} on {Are(rows)} refused: this workspace does not use catalog `{catalog}`", $"{place.Start.Line} 行目からの {rows} 行は取り込めません：このワークスペースはカタログ「{catalog}」を使っていません"), place,
        new("the sheet was made from another catalog or another edition; name that catalog under `catalogs:`", "別のカタログか別の版から作られた表です。そのカタログを catalogs: に挙げてください"));

    internal static Diagnostic UnknownItem(LocalizedText row, string item, string? near, SourceSpan place) => new(
        "CK9202", Severity.Error,
        new($"{row.English} is refused: this workspace has no item `{item}`", $"{row.Japanese}は取り込めません：項目「{item}」はこのワークスペースにありません"), place,
        near is null
            ? new("the sheet was made from another catalog or another edition; name that catalog under `catalogs:`", "別のカタログか別の版から作られた表です。そのカタログを catalogs: に挙げてください")
            : new($"did you mean `{near}`?", $"「{near}」のことですか？"));

    internal static Diagnostic StateLost(LocalizedText row, string item, SourceSpan place) => new(
        "CK9203", Severity.Error,
        new($"{row.English} is refused: what `{item}` was when the sheet was made is not known any more", $"{row.Japanese}は取り込めません：表を作ったときの「{item}」の状態が分かりません"), place,
        new("copy the row from the original sheet with its hidden columns", "隠れた列も含めて、元の表から行を写し直してください"));

    internal static Diagnostic NotUnderstood(LocalizedText row, string head, string text, LocalizedText why, SourceSpan place) => new(
        "CK9204", Severity.Error,
        new($"{row.English} is refused: {head} `{Short(text)}`: {why.English}", $"{row.Japanese}は取り込めません：{head}「{Short(text)}」：{why.Japanese}"), place,
        new("mend the cell and import the sheet again; no cell of the row is taken", "セルを直して、もう一度取り込んでください。この行はどのセルも取り込みません"));

    internal static Diagnostic Incomplete(LocalizedText row, string item, LocalizedText why, SourceSpan place) => new(
        "CK9205", Severity.Error,
        new($"{row.English} is refused: the answer to `{item}` is not whole: {why.English}", $"{row.Japanese}は取り込めません：「{item}」の回答が揃っていません：{why.Japanese}"), place,
        new("mend the row and import the sheet again", "行を直して、もう一度取り込んでください"));

    internal static Diagnostic NoPlaceForReason(LocalizedText row, string item, SourceSpan place) => new(
        "CK9205", Severity.Error,
        new($"{row.English} is refused: 対象外 needs a reason, and the sheet has no cell for that of `{item}`", $"{row.Japanese}は取り込めません：対象外には理由が必要ですが、この表には「{item}」の理由を書く欄がありません"), place,
        new(
            $"write `answer: not-applicable` with `reason:` for `{item}` into a file of answers, and import the sheet again as it is",
            $"回答のファイルに、「{item}」の answer: 対象外 と reason: （理由）を書き、表はそのままでもう一度取り込んでください"));

    internal static Diagnostic Conflict(LocalizedText row, string item, string head, SourceSpan place, SourceSpan? answer) => new(
        "CK9206", Severity.Warning,
        new($"{row.English}: {head} of `{item}` was changed in the sheet and in the files; the files keep theirs", $"{row.Japanese}：「{item}」の{head}は、表でもファイルでも変わっています。ファイルの側を残しました"), place,
        new("a comment in the file says what the sheet has; choose one and delete the comment", "ファイルの注釈に表の内容を書きました。どちらかを選んで注釈を消してください"))
    {
        Related = answer is null ? [] : [new RelatedPlace(answer, new("the answer is here", "回答はここです"))],
    };

    internal static Diagnostic TwoClaims(string item, FormInput input, FormInput first) => new(
        TwoClaimsCode, Severity.Error,
        new(
            $"{input.Row.English} is refused: {input.Head} of `{item}` is filled in twice, and differently; the other is in {Beside(input, first).English}",
            $"{input.Row.Japanese}は取り込めません：「{item}」の{input.Head}が二か所に違う内容で書かれています。もう一方は{Beside(input, first).Japanese}です"), input.Place,
        new("leave one of the two", "どちらか一方だけにしてください"))
    {
        Related = [new RelatedPlace(first.Place, new($"the other one is here: {first.Row.English}", $"もう一方はここです：{first.Row.Japanese}"))],
    };

    internal static Diagnostic TwoDates(LocalizedText row, string item, FormInput target, FormInput answer) => new(
        TwoClaimsCode, Severity.Error,
        new(
            $"{row.English} is refused: {target.Head} and 【予定】 in {answer.Head} give `{item}` two new dates",
            $"{row.Japanese}は取り込めません：「{item}」に、{target.Head}と{answer.Head}の【予定】が違う新しい日付を書いています"), answer.Place,
        new("leave one of the two", "どちらか一方だけにしてください"))
    {
        Related = [new RelatedPlace(target.Place, new("the other one is here", "もう一方はここです"))],
    };

    internal static Diagnostic TwoPlans(LocalizedText row, string item, string head, IEnumerable<string> dates, SourceSpan place) => new(
        TwoClaimsCode, Severity.Error,
        new(
            $"{row.English} is refused: {head} of `{item}` has lines 【予定】 with different dates: {string.Join(", ", dates.Select(static date => $"`{Short(date)}`"))}",
            $"{row.Japanese}は取り込めません：「{item}」の{head}に、日付の違う【予定】の行があります：{string.Concat(dates.Select(static date => $"「{Short(date)}」"))}"), place,
        new("leave one line 【予定】; write other dates into the words of the answer", "【予定】は１行だけにして、ほかの日付は回答の文に書いてください"));

    internal static Diagnostic RowsWithoutItem(string sheet, int first, int last, int count, SourceSpan place) => new(
        "CK9208", Severity.Warning,
        count == 1
            ? new($"row {first} of sheet `{sheet}` was added by hand and belongs to no item; it is left out", $"シート「{sheet}」の {first} 行目は手で加えられた行で、どの項目のものでもないため取り込みません")
            : new($"{count} rows from {first} to {last} of sheet `{sheet}` were added by hand and belong to no item; they are left out", $"シート「{sheet}」の {first} 行目から {last} 行目までの {count} 行は手で加えられた行で、どの項目のものでもないため取り込みません"), place,
        new("write the answer into the row of its item", "回答は、その項目の行に書いてください"));

    internal static Diagnostic ColumnMissing(string sheet, string head, SourceSpan place) => new(
        ColumnMissingCode, Severity.Information,
        new($"sheet `{sheet}` has no column `{head}` any more; what it held is left alone", $"シート「{sheet}」に「{head}」の列がないため、その内容は変えません"), place,
        new("if the column was renamed, give it its old name", "見出しを変えただけなら、元の名前に戻してください"));

    internal static Diagnostic ColumnRenamed(string sheet, string head, IReadOnlyList<string> others, SourceSpan place) => new(
        ColumnMissingCode, Severity.Warning,
        new(
            $"sheet `{sheet}` has no column `{head}`, and others that it was not sent with: {string.Join(", ", others.Select(static other => $"`{other}`"))}; nothing is taken as `{head}`",
            $"シート「{sheet}」に「{head}」の列がなく、元はなかった列{string.Concat(others.Select(static other => $"「{other}」"))}があります。「{head}」としては何も取り込みません"), place,
        new("if the column was renamed, give it its old name", "見出しを変えただけなら、元の名前に戻してください"));

    internal static Diagnostic HeadTwice(string sheet, string head, IReadOnlyList<string> cells, SourceSpan place) => new(
        "CK9220", Severity.Error,
        new(
            $"nothing is taken from sheet `{sheet}`: more than one of its columns is headed `{head}` ({Listed(cells).English}), and which one it was sent with is not known",
            $"シート「{sheet}」からは何も取り込みません：見出しが「{head}」の列が二つ以上あり（{Listed(cells).Japanese}）、どれが元からの列か分かりません"), place,
        new("give the column that was added another head", "加えた列の見出しを別の名前に変えてください"));

    internal static Diagnostic ReviewedBefore(LocalizedText row, string item, string reviewed, SourceSpan place) => new(
        "CK9210", Severity.Warning,
        new($"{row.English}: the answer to `{item}` changes, and its `reviewed: {reviewed}` stays", $"{row.Japanese}：「{item}」の回答が変わりますが、確認日（reviewed: {reviewed}）は前のままです"), place,
        new("have it reviewed again and set the date", "改めて確かめて、日付を書き直してください"));

    internal static Diagnostic LostMarkup(LocalizedText row, string item, LocalizedText lost, SourceSpan place) => new(
        "CK9228", Severity.Warning,
        new($"{row.English}: the answer to `{item}` loses {lost.English}, which a cell shows as words: what was typed has taken the place of the whole paragraph", $"{row.Japanese}：「{item}」の回答から{lost.Japanese}がなくなります。セルの文には表れないため、書き直した段落は文だけになります"), place,
        new("see the answer in its file, and put it back there", "ファイルでその回答を見て、必要なら書き戻してください"));

    internal static Diagnostic OwnBesideShared(LocalizedText row, string item, string target, SharedDifference difference, bool losesReason, SourceSpan place) => new(
        "CK9213", Severity.Warning,
        new(
            $"{row.English}: `{item}` points at `{target}`, but {difference.What.English}; it keeps its own beside a copy of the other words{(losesReason ? ", which replace its own reason" : string.Empty)}",
            $"{row.Japanese}：「{item}」は「{target}」を指していますが、{difference.What.Japanese}が違います。違うところはこの行のまま、ほかの文を写しました{(losesReason ? "。この行にあった理由（reason）は消えます" : string.Empty)}"), place,
        new($"if the whole answer is the same, {difference.Remedy.English}", $"回答がすべて同じなら、{difference.Remedy.Japanese}"));

    internal static Diagnostic Following(string item, IReadOnlyList<string> items, AnswerChange change)
    {
        var others = $"{EnglishCount.Of(items.Count, "answer")} into whose row nobody has typed {(items.Count == 1 ? "changes" : "change")}";
        string Named(string mark) => string.Join(mark, items.Take(MostNamed)) + (items.Count > MostNamed ? "…" : string.Empty);
        return new Diagnostic(
            "CK9227", Severity.Warning,
            item.Length == 0
                ? new($"{others} with what was typed: {Named(", ")}", $"表で書き換えていない {items.Count} 項目の回答も、記入に伴って変わります：{Named("、")}")
                : new(
                    $"row {change.Row}: with the answer to `{item}`, {others} as well: {Named(", ")}",
                    $"{change.Row} 行目：「{item}」の回答と一緒に、表で書き換えていない {items.Count} 項目の回答も変わります：{Named("、")}"),
            SourceSpan.At(change.File, change.Row, 1),
            new(
                "they share or inherit that answer; where one of them is to stay as it is, give it an answer of its own in the files",
                "同じ回答とした項目か、回答を引き継いだ項目です。変えたくない項目には、ファイルでその項目の回答を書いてください"));
    }

    internal static Diagnostic Misplaced(string sheet, int count, LocalizedText rows, SourceSpan place) => new(
        "CK9214", Severity.Error,
        new(
            $"{EnglishCount.Of(count, "row")} of sheet `{sheet}` {Are(count)} refused: the numbers or requirements that are printed belong to other items than the hidden ids say, and answers would go to the wrong questions: {rows.English}",
            $"シート「{sheet}」の {count} 行は取り込めません：印刷されている番号や要求事項が、隠れた項目ID とは別の項目のものです。このままでは回答が別の項目に入ります：{rows.Japanese}"), place,
        new(
            "columns seem to have been sorted or moved without the hidden ones; copy the answers into the file as it was sent, or sort whole rows with the hidden columns; where only the words of a requirement were changed, put them back",
            "見えている列だけを並べ替えたか、動かしたようです。送ったときのファイルに回答を写すか、隠れた列も含めて行全体を並べ替えてください。要求事項の文を書き換えただけなら、元の文に戻してください"));

    internal static Diagnostic MergedRows(string sheet, IReadOnlyList<string> heads, int count, LocalizedText rows, SourceSpan place) => new(
        "CK9217", Severity.Error,
        new(
            $"{EnglishCount.Of(count, "row")} of sheet `{sheet}` {Are(count)} refused, where cells of {string.Join(", ", heads.Select(static head => $"`{head}`"))} are merged with others and empty in the file: {rows.English}",
            $"シート「{sheet}」の {count} 行は取り込めません：{string.Join('、', heads.Select(static head => $"「{head}」"))}のセルがほかのセルと結合され、ファイルでは空になっています：{rows.Japanese}"), place,
        new("take the cells apart; where the answer is the same, write 同上", "セルの結合を解除してください。同じ回答なら「同上」と書きます"));

    internal static Diagnostic StruckOut(string sheet, IReadOnlyList<string> cells, SourceSpan place) => new(
        "CK9218", Severity.Warning,
        new(
            $"cells of sheet `{sheet}` are struck through and not taken; what the files say there stays: {Listed(cells).English}",
            $"シート「{sheet}」に、全体に取り消し線のあるセルがあります。取り込まず、ファイルの内容を残しました：{Listed(cells).Japanese}"), place,
        new("empty the cells, or write what holds without the line", "消すならセルを空にし、残すなら取り消し線を外してください"));

    internal static Diagnostic StruckInPart(string sheet, IReadOnlyList<string> cells, SourceSpan place) => new(
        "CK9218", Severity.Warning,
        new(
            $"cells of sheet `{sheet}` are struck through in part, and read with these words: {Listed(cells).English}",
            $"シート「{sheet}」に、一部に取り消し線のあるセルがあります。取り消し線の部分も含めて読みました：{Listed(cells).Japanese}"), place,
        new("delete the words that do not hold any more", "取り消した部分を削除してください"));

    internal static Diagnostic ErrorInAddedColumn(string sheet, IReadOnlyList<string> cells, SourceSpan place) => new(
        "CK9219", Severity.Warning,
        new(
            $"cells that somebody has added to sheet `{sheet}` are errors of formulas and not kept: {Listed(cells).English}",
            $"シート「{sheet}」に加えられた列に、#N/A などのエラー値のセルがあります。残しません：{Listed(cells).Japanese}"), place,
        new("mend the formulas, or type the values", "数式を直すか、値を入力してください"));

    /// <summary>A file in the folder of what has come back that is not read.</summary>
    /// <param name="name">Its path from that folder.</param>
    /// <param name="why">Why.</param>
    public static Diagnostic NotGathered(string name, LocalizedText why) => new(
        "CK9215", Severity.Warning,
        new($"`{name}` is not read: {why.English}", $"「{name}」は読みません：{why.Japanese}"), SourceSpan.File(name),
        new("put answers into the folder itself, as workbooks saved as .xlsx", "回答のブックは、.xlsx で保存し、そのフォルダーの直下に置いてください"));

    /// <summary>The folder of what has come back has no workbook.</summary>
    /// <param name="folder">The folder as the user gave it.</param>
    public static Diagnostic NothingToGather(string folder) => new(
        "CK9216", Severity.Error,
        new($"the folder `{folder}` has no workbook to read", $"フォルダー「{folder}」に、読めるブックがありません"), null,
        new("put the workbooks that have come back into it, or name another folder", "戻ったブックをそこに置くか、別のフォルダーを指定してください"));

    // The other workbook by its name, where it is another.
    private static LocalizedText Beside(FormInput input, FormInput first) => input.Place.Path == first.Place.Path
        ? first.Row
        : new($"{first.Row.English} of {first.Place.Path}", $" {first.Place.Path} の{first.Row.Japanese}");

    // Cells as spreadsheet programs name them: a hundred of them would say no more.
    private static LocalizedText Listed(IReadOnlyList<string> cells)
    {
        const int MostNamed = 10;
        var named = cells.Take(MostNamed).ToList();
        return cells.Count > MostNamed
            ? new($"{string.Join(", ", named)} … ({cells.Count} cells)", $"{string.Join('、', named)}…（{cells.Count}）")
            : new(string.Join(", ", named), string.Join('、', named));
    }

    private static string Are(int count) => count == 1 ? "is" : "are";

    /// <summary>The start of a text on one line.</summary>
    internal static string Short(string text)
    {
        const int Longest = 40;
        return Shortened.To(text.ReplaceLineEndings("⏎"), Longest);
    }
}
