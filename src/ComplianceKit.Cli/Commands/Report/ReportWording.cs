using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Report;

/// <summary>What <c>report</c> says, in both languages.</summary>
internal static class ReportWording
{
    public static LocalizedText Report { get; } = new("Say how far the answers have come: by catalog, chapter and status, with what is open and overdue", "回答の進み具合を、カタログ、章、対応状況ごとに、未完了と期日超過の項目とともに示す");

    public static LocalizedText Output { get; } = new("Write the report for management (PDF and XLSX) into this folder", "経営への報告（PDF と XLSX）をこのフォルダーに作る");

    public static LocalizedText Catalog { get; } = new("catalog, chapter", "カタログ・章");

    public static LocalizedText Total { get; } = new("total", "計");

    public static LocalizedText Answered { get; } = new("answered", "回答済み");

    public static LocalizedText Overdue { get; } = new("OVERDUE", "超過");

    public static LocalizedText Open(int open, int overdue) => new($"{open} open, {overdue} of them overdue:", $"未完了 {open} 件（うち期日超過 {overdue} 件）：");

    public static LocalizedText NothingOpen { get; } = new("Nothing is open.", "未完了の項目はありません。");

    public static LocalizedText StateOf(string state) => state switch
    {
        "met" => new("met", "適合"),
        "partial" => new("partial", "一部適合"),
        "alternative" => new("alternative", "代替策"),
        "planned" => new("planned", "対応予定"),
        "not-met" => new("not met", "未対応"),
        "facility" => new("facility", "施設対応"),
        "not-applicable" => new("n/a", "対象外"),
        _ => new("unanswered", "未回答"),
    };
}
