using ComplianceKit.Documents.Diagnostics;
using CsvHelper;

namespace ComplianceKit.Tables;

/// <summary>The seam to the CSV library: the rows of a text file, each time from its start.</summary>
/// <param name="stream">The file.</param>
/// <param name="encoding">How its characters are written.</param>
/// <param name="name">The file's name, for diagnostics.</param>
/// <param name="diagnostics">Takes what is wrong, once.</param>
internal sealed class CsvRows(Stream stream, TextEncoding encoding, string name, DiagnosticBag diagnostics) : IRowSource
{
    private const int LongestRow = 1024 * 1024;

    // Behind a lost quotation mark every row may look wrong; nobody reads a thousand errors.
    private const int MostRowsTold = 20;
    private readonly HashSet<int> rowsTold = [];
    private bool isTold;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IEnumerable<TableLine> Rows
    {
        get
        {
            var (unclosed, odd, opened) = (false, (string?)null, 1);
            using var text = encoding.Reader(stream);
            using var reader = CsvReader.Create(
                text, Options(problem => (unclosed, odd) = (unclosed || problem.Reason == CsvMalformedReason.UnterminatedQuote, problem.RawRecord)), leaveOpen: true);

            // Rows are counted as a spreadsheet shows them: empty ones count, and a line break inside quotes begins no row.
            for (var row = 1; Read(reader, row); row++)
            {
                opened = row;
                var cells = reader.Current.ToArray();
                var (record, hasLooseMark) = (odd, odd is not null && Array.Exists(cells, static cell => cell.Contains('"', StringComparison.Ordinal)));
                odd = null;
                if (record is not null && !unclosed && CsvQuotes.HasTextBehind(record, reader.Separator))
                {
                    TellQuotes(row);
                }

                if (!Array.Exists(cells, static cell => !string.IsNullOrWhiteSpace(cell)))
                {
                    continue;
                }

                if (row > TableContent.MostLines)
                {
                    Tell(TableDiagnostics.TooManyRows(name, TableContent.MostLines));
                    break;
                }

                yield return new TableLine(row, [.. cells]) { CellsInFile = cells.Length, FileLines = 1 + cells.Sum(LineBreaks), HasLooseMark = hasLooseMark };
            }

            if (unclosed)
            {
                Tell(TableDiagnostics.Unclosed(name, opened));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The stream is the caller's, and the readers end with the rows.
    }

    private static int LineBreaks(string cell) => cell.AsSpan().ContainsAny('\r', '\n')
        ? cell.ReplaceLineEndings("\n").Count(static character => character == '\n')
        : 0;

    private static CsvReaderOptions Options(Action<CsvMalformedRecord> malformed) => CsvReaderOptions.Default with
    {
        HasHeader = false,
        SkipEmptyLines = false,
        IncludeValuesInExceptions = false,
        MaxRecordSize = LongestRow,
        OnMalformedRecord = malformed,
    };

    private bool Read(CsvReader reader, int row)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            Tell(TableDiagnostics.EndlessRow(name, row));
            return false;
        }
    }

    // Rows that are read a second time say nothing new.
    private void TellQuotes(int row)
    {
        if (rowsTold.Count < MostRowsTold && rowsTold.Add(row))
        {
            diagnostics.Add(TableDiagnostics.TextBehindQuotes(name, row));
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
