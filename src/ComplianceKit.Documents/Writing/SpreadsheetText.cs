using System.Buffers;

namespace ComplianceKit.Documents.Writing;

/// <summary>Text for tables without types (CSV and tab-separated), which spreadsheet programs open: what they would take for a formula stays text.</summary>
public static class SpreadsheetText
{
    // OWASP, "CSV Injection": these begin a formula, in full width as well.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("=+-@\t\r＝＋－＠");

    /// <summary>The text, with an apostrophe before it where it would be a formula. A sign alone is none.</summary>
    public static string Of(string text) => text.Length > 1 && Beginnings.Contains(text[0]) ? "'" + text : text;
}
