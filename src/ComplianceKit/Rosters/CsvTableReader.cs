using ComplianceKit.Documents.Diagnostics;
using CsvHelper;

namespace ComplianceKit.Rosters;

/// <summary>The seam to the CSV library: reads rosters in UTF-8, UTF-16 or Shift_JIS (code page 932), divided by commas or tabs.</summary>
/// <param name="encoding"><c>utf-8</c> or <c>cp932</c>; <see langword="null"/> to find out.</param>
public sealed class CsvTableReader(string? encoding = null) : ITableReader
{
    private const int LongestRow = 1024 * 1024;

    /// <inheritdoc/>
    public bool Reads(ReadOnlySpan<byte> start) => true;

    /// <inheritdoc/>
    public RosterTable? Read(Stream stream, string name, DiagnosticBag diagnostics)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        if (RosterEncoding.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), encoding) is not { } text)
        {
            diagnostics.Add(RosterDiagnostics.NotReadable(name, new("it is no text in UTF-8 or Shift_JIS", "UTF-8 や Shift_JIS の文字として読めません")));
            return null;
        }

        return Parse(text, name, diagnostics);
    }

    private static RosterTable? Parse(string text, string name, DiagnosticBag diagnostics)
    {
        var unclosed = false;
        var options = CsvReaderOptions.Default with
        {
            HasHeader = false,
            SkipEmptyLines = false,
            IncludeValuesInExceptions = false,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = problem => unclosed |= problem.Reason == CsvMalformedReason.UnterminatedQuote,
        };
        try
        {
            using var reader = CsvReader.FromText(text, options);
            var lines = LinesOf(reader);
            if (unclosed)
            {
                diagnostics.Add(RosterDiagnostics.NotReadable(name, new("a quotation mark is never closed", "閉じられていない引用符があります")));
                return null;
            }

            if (lines.Count > 0 && lines[^1].Row > RosterTable.MostLines)
            {
                diagnostics.Add(RosterDiagnostics.TooManyRows(name, RosterTable.MostLines));
                return null;
            }

            return new RosterTable(name, lines);
        }
        catch (CsvFormatException)
        {
            diagnostics.Add(RosterDiagnostics.NotReadable(name, new("a row has more than a million characters; a quotation mark may not be closed", "100 万文字を超える行があります（引用符が閉じていないのかもしれません）")));
            return null;
        }
    }

    // Rows are counted as a spreadsheet shows them: empty ones count, and a line break inside quotes begins no row.
    private static List<RosterLine> LinesOf(CsvReader reader)
    {
        var lines = new List<RosterLine>();
        for (var row = 1; reader.Read() && row <= RosterTable.MostLines + 1; row++)
        {
            var cells = reader.Current.ToArray();
            if (Array.Exists(cells, static cell => !string.IsNullOrWhiteSpace(cell)))
            {
                lines.Add(new RosterLine(row, [.. cells]));
            }
        }

        return lines;
    }
}
