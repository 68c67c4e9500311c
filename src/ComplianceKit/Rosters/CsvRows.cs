using ComplianceKit.Documents.Diagnostics;
using CsvHelper;

namespace ComplianceKit.Rosters;

/// <summary>The seam to the CSV library: the rows of a text file, each time from its start.</summary>
/// <param name="stream">The file.</param>
/// <param name="encoding">How its characters are written.</param>
/// <param name="name">The file's name, for diagnostics.</param>
/// <param name="diagnostics">Takes what is wrong, once.</param>
internal sealed class CsvRows(Stream stream, RosterEncoding encoding, string name, DiagnosticBag diagnostics) : IRowSource
{
    private const int LongestRow = 1024 * 1024;
    private bool isTold;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IEnumerable<RosterLine> Rows
    {
        get
        {
            var unclosed = false;
            using var text = encoding.Reader(stream);
            using var reader = CsvReader.Create(text, Options(() => unclosed = true), leaveOpen: true);

            // Rows are counted as a spreadsheet shows them: empty ones count, and a line break inside quotes begins no row.
            for (var row = 1; Read(reader); row++)
            {
                var cells = reader.Current.ToArray();
                if (!Array.Exists(cells, static cell => !string.IsNullOrWhiteSpace(cell)))
                {
                    continue;
                }

                if (row > RosterTable.MostLines)
                {
                    Tell(RosterDiagnostics.TooManyRows(name, RosterTable.MostLines));
                    break;
                }

                yield return new RosterLine(row, [.. cells]);
            }

            if (unclosed)
            {
                Tell(RosterDiagnostics.NotReadable(name, new("a quotation mark is never closed", "閉じられていない引用符があります")));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The stream is the caller's, and the readers end with the rows.
    }

    private static CsvReaderOptions Options(Action unclosed) => CsvReaderOptions.Default with
    {
        HasHeader = false,
        SkipEmptyLines = false,
        IncludeValuesInExceptions = false,
        MaxRecordSize = LongestRow,
        OnMalformedRecord = problem =>
        {
            if (problem.Reason == CsvMalformedReason.UnterminatedQuote)
            {
                unclosed();
            }
        },
    };

    private bool Read(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            Tell(RosterDiagnostics.NotReadable(name, new("a row has more than a million characters; a quotation mark may not be closed", "100 万文字を超える行があります（引用符が閉じていないのかもしれません）")));
            return false;
        }
    }

    private void Tell(Diagnostic problem)
    {
        if (!isTold)
        {
            diagnostics.Add(problem);
        }

        isTold = true;
    }
}
