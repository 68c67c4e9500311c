using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>
/// Finds rows of a text file that have less or more cells than there are headings. A line break that is not in quotation marks makes two rows
/// out of one, and a comma that is not moves what stands behind it; where the last cells are empty, nothing else tells.
/// </summary>
/// <param name="name">The name of the roster's file.</param>
/// <param name="header">Its first line, which names the columns.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class RowLengths(string name, TableLine header, DiagnosticBag diagnostics)
{
    // Spreadsheet programs leave the last commas away in blocks of rows whose last cells are all empty. No slip makes so many rows alike.
    private const int MostBrokenAlike = 4;

    private readonly RowFindings broken = new(diagnostics, (row, count) => RosterDiagnostics.MoreBrokenRows(name, row, count));
    private readonly RowFindings odd = new(diagnostics, (row, count) => RosterDiagnostics.MoreOddRows(name, row, count));

    // Rows one below the other that are not as long as the first line.
    private readonly List<TableLine> run = [];
    private bool hasOrdinary;
    private int last;

    /// <summary>Takes the next line.</summary>
    public void Check(TableLine line)
    {
        if (line.CellsInFile is not { } count || header.CellsInFile is not { } expected)
        {
            return;
        }

        if (run.Count > 0 && (line.Row != last + 1 || (count < expected) != (run[0].CellsInFile < expected)))
        {
            Tell(expected);
        }

        last = line.Row;
        if (count != expected)
        {
            run.Add(new TableLine(line.Row, []) { CellsInFile = count });
            return;
        }

        hasOrdinary = true;
        Tell(expected);
    }

    /// <summary>Tells what is left. Where every row has as many cells as the others, whoever wrote the file does so always.</summary>
    public void End()
    {
        if (hasOrdinary || run.Exists(line => line.CellsInFile != run[0].CellsInFile))
        {
            Tell(header.CellsInFile ?? 0);
        }

        broken.End();
        odd.End();
    }

    private void Tell(int expected)
    {
        var areAlike = run.Count > MostBrokenAlike && run.TrueForAll(line => line.CellsInFile == run[0].CellsInFile);
        for (var first = 0; first < run.Count;)
        {
            var parts = areAlike ? 1 : PartsOfOne(first, expected);
            if (parts > 1)
            {
                broken.Add(run[first].Row, RosterDiagnostics.BrokenRow(name, run[first].Row, run[first + parts - 1].Row));
            }
            else if (first == 0 || run[first].CellsInFile != run[first - 1].CellsInFile)
            {
                odd.Add(run[first].Row, RosterDiagnostics.OddRow(name, run[first].Row, run[first].CellsInFile!.Value, expected));
            }

            first += parts;
        }

        run.Clear();
    }

    // How many rows from one on make up a row of the right length, if a cell of it was broken at the end of each: 1 where none do.
    private int PartsOfOne(int first, int expected)
    {
        var cells = run[first].CellsInFile!.Value;
        for (var next = first + 1; next < run.Count && cells < expected; next++)
        {
            cells += run[next].CellsInFile!.Value - 1;
            if (cells == expected)
            {
                return next - first + 1;
            }
        }

        return 1;
    }
}
