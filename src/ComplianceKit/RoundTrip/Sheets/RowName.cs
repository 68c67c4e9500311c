using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.RoundTrip.Sheets;

/// <summary>Names rows in messages: a workbook may have the same number on several sheets.</summary>
internal static class RowName
{
    /// <summary>One row.</summary>
    /// <param name="sheet">The name of its sheet.</param>
    /// <param name="row">Its number as spreadsheet programs show it.</param>
    public static LocalizedText Of(string sheet, int row) => sheet.Length == 0
        ? new($"row {row}", $"{row} 行目")
        : new($"row {row} of sheet `{sheet}`", $"シート「{sheet}」の {row} 行目");
}
