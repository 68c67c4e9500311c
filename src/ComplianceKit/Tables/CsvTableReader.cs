using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Tables;

/// <summary>Reads rosters that are text in UTF-8, UTF-16 or Shift_JIS (code page 932), divided by commas or tabs.</summary>
/// <param name="encoding"><c>utf-8</c> or <c>cp932</c>; <see langword="null"/> to find out.</param>
public sealed class CsvTableReader(string? encoding = null) : ITableReader
{
    /// <inheritdoc/>
    public bool Reads(ReadOnlySpan<byte> start) => true;

    /// <inheritdoc/>
    public IRowSource? Open(Stream stream, string name, DiagnosticBag diagnostics)
    {
        if (TextEncoding.Find(stream, encoding) is { } found)
        {
            return new CsvRows(stream, found, name, diagnostics);
        }

        diagnostics.Add(encoding is null
            ? TableDiagnostics.NotReadable(name, new("it is no text in UTF-8 or Shift_JIS", "UTF-8 や Shift_JIS の文字として読めません"))
            : TableDiagnostics.OtherEncoding(name, encoding == "utf-8" ? "UTF-8" : "Shift_JIS"));
        return null;
    }
}
