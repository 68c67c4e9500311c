using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Xlsx;

/// <summary>What can be wrong with a workbook, in words. CK5xxx.</summary>
internal static class WorkbookDiagnostics
{
    public static Diagnostic CellTooLong(string sheet, string cell, int length, SourceSpan? place) => new(
        "CK5001", Severity.Error,
        new($"the text of cell {cell} on sheet `{sheet}` has {length} characters, and a spreadsheet takes 32,767", $"シート「{sheet}」のセル {cell} の文が {length} 文字あります（表計算の上限は 32,767 文字です）"),
        place,
        new("shorten the text, divide it into several paragraphs outside the table, or leave `xlsx` out of the formats", "文を短くするか、表の外の複数の段落に分けるか、formats から xlsx を外してください"));

    public static Diagnostic RowTooTall(string sheet, int row, SourceSpan? place) => new(
        "CK5002", Severity.Warning,
        new($"row {row} of sheet `{sheet}` needs more than the 409 points that a spreadsheet allows, so its text is cut off on the screen", $"シート「{sheet}」の {row} 行目の高さが表計算の上限（409 ポイント）を超え、文の終わりが画面に表示されません"),
        place,
        new("shorten the text or give its column more width", "文を短くするか、列の幅を広げてください"));

    public static Diagnostic RunningLineTooLong(string sheet, SourceSpan? place) => new(
        "CK5003", Severity.Warning,
        new($"the header or footer of sheet `{sheet}` is longer than the 255 characters that a spreadsheet allows, so its end is left out", $"シート「{sheet}」のヘッダー又はフッターが表計算の上限（255 文字）を超えるため、終わりを省きました"),
        place,
        new("shorten the running line of the page design", "ページの体裁の header、footer を短くしてください"));

    public static Diagnostic TooManyRows(string sheet, int rows) => new(
        "CK5004", Severity.Error,
        new($"sheet `{sheet}` has {rows} rows, and a spreadsheet takes 1,048,576", $"シート「{sheet}」が {rows} 行あります（表計算の上限は 1,048,576 行です）"),
        null,
        new("divide the section with `sheet=split-1`, or print fewer items", "`sheet=split-1` でシートを分けるか、印刷する項目を減らしてください"));

    public static Diagnostic PageUnknown(SourceSpan? place) => new(
        "CK5005", Severity.Warning,
        new("a workbook does not know the numbers of pages, so “―” stands for one here", "ブックにはページ番号がないため、ここのページ番号は「―」になります"),
        place,
        new("refer to the number of the heading or table instead, or leave `xlsx` out of the formats", "見出しや表の番号で参照するか、formats から xlsx を外してください"));

    public static Diagnostic AddressTooLong(string sheet, string cell, int length, SourceSpan? place) => new(
        "CK5007", Severity.Warning,
        new($"the address of the link in cell {cell} on sheet `{sheet}` has {length} characters, and a spreadsheet takes 2,079, so the cell leads nowhere", $"シート「{sheet}」のセル {cell} のリンク先が {length} 文字あるため、リンクを付けません（表計算の上限は 2,079 文字です）"),
        place,
        new("write a shorter address, or put the address into the text", "短い URL にするか、URL を本文に書いてください"));

    public static Diagnostic PictureInRunningLine(SourceSpan? place) => new(
        "CK5006", Severity.Warning,
        new("the picture in the header or footer is left out of the workbook, which has words only there", "ヘッダー又はフッターの画像は、ブックでは省きます（文字だけが入ります）"),
        place,
        new("put the picture into the text as well if it is needed there", "ブックにも必要なら、本文に画像を置いてください"));
}
