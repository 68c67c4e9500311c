using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Tables;

/// <summary>What can be wrong with files of tables, in words. Rows are named; what stands in them never is.</summary>
public static class TableDiagnostics
{
    /// <summary>The file holds no table.</summary>
    public static Diagnostic NotReadable(string name, LocalizedText why) => new(
        "CK8001", Severity.Error,
        new($"the file cannot be read as a table: {why.English}", $"表として読めないファイルです：{why.Japanese}"), SourceSpan.File(name),
        new("save it as CSV (UTF-8 or Shift_JIS) or as a workbook (.xlsx)", "CSV（UTF-8 又は Shift_JIS）か、ブック（.xlsx）で保存し直してください"));

    /// <summary>The file is no text in the encoding that was asked for.</summary>
    internal static Diagnostic OtherEncoding(string name, string encoding) => new(
        "CK8001", Severity.Error,
        new($"the file is no text in {encoding}, the encoding that was asked for", $"指定された {encoding} の文字としては読めないファイルです"), SourceSpan.File(name),
        new("leave `--encoding` away, and it is found out", "`--encoding` を指定しなければ、自動で判別します"));

    /// <summary>A quotation mark opens a cell that never ends.</summary>
    internal static Diagnostic Unclosed(string name, int row) => new(
        "CK8001", Severity.Error,
        new($"row {row}: a quotation mark is never closed", $"{row} 行目：閉じられていない引用符（\"）があります"), SourceSpan.At(name, row, 1),
        new("close it in that row; write one that belongs to the text twice (\"\")", "その行で閉じてください。文字としての引用符は二つ続けて（\"\"）書きます"));

    /// <summary>A row is longer than any that people write.</summary>
    internal static Diagnostic EndlessRow(string name, int row) => new(
        "CK8001", Severity.Error,
        new($"row {row} has more than a million characters; a quotation mark may not be closed there", $"{row} 行目が 100 万文字を超えています（引用符が閉じていないのかもしれません）"), SourceSpan.At(name, row, 1),
        new("close the quotation mark in that row", "その行の引用符を閉じてください"));

    /// <summary>The file has more rows than a worksheet can hold.</summary>
    public static Diagnostic TooManyRows(string name, int most) => new(
        "CK8013", Severity.Error,
        new($"the table has more than {most} rows", $"表が {most} 行を超えています"), SourceSpan.File(name),
        new("divide it into several files", "いくつかのファイルに分けてください"));

    internal static Diagnostic TextBehindQuotes(string name, int row) => new(
        "CK8023", Severity.Error,
        new($"row {row}: text follows a closing quotation mark, so that it cannot be said where a cell ends", $"{row} 行目：閉じ引用符（\"）の後に文字があり、セルの終わりが分かりません"), SourceSpan.At(name, row, 1),
        new(
            "a quotation mark may be missing here or in the rows before or after; write one that belongs to the text twice (\"\")",
            "この行か前後の行で引用符が片方抜けていないか確かめてください。文字としての引用符は二つ続けて（\"\"）書きます"));
}
