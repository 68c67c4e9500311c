using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Pdf.Reading.Speech;

/// <summary>What a screen reader adds to the words of a document, in both languages. Brackets ［ ］ set it apart inside a line.</summary>
internal static class SpeechWording
{
    public static LocalizedText Document(string title, int pages, string language) => new(
        $"document \"{title}\", {Count(pages, "page")}, language {language}",
        $"文書「{title}」 {pages} ページ 言語 {language}");

    public static LocalizedText Heading(int level) => new($"heading {level}", $"見出し{level}");

    public static LocalizedText List(int items) => new($"list, {Count(items, "item")}", $"リスト {items} 項目");

    public static LocalizedText ListEnd { get; } = new("end of list", "リスト終わり");

    public static LocalizedText Contents(int items) => new($"contents, {Count(items, "entry", "entries")}", $"目次 {items} 項目");

    public static LocalizedText ContentsEnd { get; } = new("end of contents", "目次終わり");

    public static LocalizedText Table(int rows, int columns) => new($"table, {Count(rows, "row")}, {Count(columns, "column")}", $"表 {rows} 行 {columns} 列");

    public static LocalizedText TableEnd { get; } = new("end of table", "表終わり");

    public static LocalizedText Cell(int row, int column) => new($"row {row} column {column}", $"{row} 行 {column} 列");

    public static LocalizedText Header(string scope) => scope switch
    {
        "Row" => new("row header", "行見出し"),
        "Both" => new("row and column header", "行列見出し"),
        _ => new("column header", "列見出し"),
    };

    public static LocalizedText Empty { get; } = new("blank", "空欄");

    public static LocalizedText Caption { get; } = new("caption", "題");

    public static LocalizedText Figure { get; } = new("picture", "図");

    public static LocalizedText FigureWithoutWords { get; } = new("without alternative text", "代替テキストなし");

    public static LocalizedText Link { get; } = new("link", "リンク");

    public static LocalizedText Field { get; } = new("field", "記入欄");

    public static LocalizedText CheckBox(bool ticked) => ticked ? new("check box, ticked", "チェック済み") : new("check box, not ticked", "チェックなし");

    public static LocalizedText Note { get; } = new("note", "注");

    public static LocalizedText Quotation { get; } = new("quotation", "引用");

    public static LocalizedText QuotationEnd { get; } = new("end of quotation", "引用終わり");

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
