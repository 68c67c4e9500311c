using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>What can be wrong with a workbook that is read, in words. CK51xx.</summary>
internal static class ReadingDiagnostics
{
    public static Diagnostic Encrypted(string name) => new(
        "CK5101", Severity.Error,
        new("the workbook is protected with a password and cannot be read", "ブックがパスワードで暗号化されているため、読めません"), SourceSpan.File(name),
        new("open it in a spreadsheet program, take the password off (File, Info, Protect Workbook) and save it", "表計算ソフトで開き、［ファイル］［情報］［ブックの保護］でパスワードを外して保存してください"));

    public static Diagnostic OldFormat(string name) => new(
        "CK5102", Severity.Error,
        new("the file is a workbook of another kind than .xlsx", "ブックが .xlsx 以外の形式です"), SourceSpan.File(name),
        new("open it in a spreadsheet program and save it as .xlsx; the kinds .xls, .xlsb and .ods are not read", "表計算ソフトで開き、.xlsx で保存してください（.xls、.xlsb、.ods は読みません）"));

    public static Diagnostic Damaged(string name, LocalizedText where) => new(
        "CK5103", Severity.Error,
        new($"the workbook is damaged or was cut off: {where.English}", $"ブックが壊れているか、途中で切れています：{where.Japanese}"), SourceSpan.File(name),
        new("fetch or send the file again; a spreadsheet program may be able to repair it", "もう一度受け取るか送り直してください。表計算ソフトで修復できることもあります"));

    public static Diagnostic TooLarge(string name, LocalizedText what) => new(
        "CK5104", Severity.Error,
        new($"the workbook asks for more than is read: {what.English}", $"ブックが読み取りの上限を超えています：{what.Japanese}"), SourceSpan.File(name),
        new("divide it, or ask who made it whether it is what it says it is", "ブックを分けるか、作成者に中身を確かめてください"));

    public static Diagnostic Macros(string name) => new(
        "CK5105", Severity.Warning,
        new("the workbook holds macros; they are neither run nor kept", "ブックにマクロがあります（実行も保存もしません）"), SourceSpan.File(name),
        new("make sure that you know who sent it", "送り主を確かめてください"));

    public static Diagnostic ExternalLinks(string name) => new(
        "CK5106", Severity.Warning,
        new("the workbook links to other files or data sources; nothing is fetched, and the values that it was saved with are read", "ブックがほかのファイルやデータを参照しています（取りに行かず、保存されている値を読みます）"), SourceSpan.File(name),
        new("check the cells whose values come from elsewhere", "ほかから値を引いているセルを確かめてください"));

    public static Diagnostic Formulas(string name, string sheet, int count, int row) => new(
        "CK5107", Severity.Warning,
        new(
            $"{EnglishCount.Of(count, "cell")} of sheet `{sheet}` {(count == 1 ? "is a formula, in" : "are formulas, the first in")} row {row}; none is computed, and {(count == 1 ? "the result that was saved is" : "the results that were saved are")} read",
            $"シート「{sheet}」に数式のセルが {count} 個あります（最初は {row} 行目）。計算はせず、保存されている結果を読みます"), SourceSpan.At(name, Math.Max(row, 1), 1),
        new("check these cells, or paste their values over them", "そのセルを確かめるか、値を貼り付けてください"));

    public static Diagnostic UnknownFormats(string name, string sheet, int count, int row) => new(
        "CK5108", Severity.Warning,
        new(
            $"{EnglishCount.Of(count, "cell")} of sheet `{sheet}` {(count == 1 ? "shows a number in a format that is not read, in" : "show numbers in formats that are not read, the first in")} row {row}; {(count == 1 ? "the number is read as it is" : "the numbers are read as they are")} stored",
            $"シート「{sheet}」に、読めない表示形式の数値のセルが {count} 個あります（最初は {row} 行目）。保存されている数値をそのまま読みます"), SourceSpan.At(name, Math.Max(row, 1), 1),
        new("give these cells an ordinary format, or type what they show as text", "そのセルをふつうの表示形式に変えるか、見えているとおりの文字で入力してください"));
}
