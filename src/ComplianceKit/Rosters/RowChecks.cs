using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>Looks at rows as wholes for signs that a person's cells stand in the wrong place or run into those of the next one.</summary>
/// <param name="name">The name of the roster's file.</param>
/// <param name="header">Its first line, which names the columns.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class RowChecks(string name, TableLine header, DiagnosticBag diagnostics)
{
    private readonly RowFindings quotes = new(diagnostics, (row, count) => RosterDiagnostics.MoreQuotes(name, row, count));
    private readonly RowFindings headings = new(diagnostics, (row, count) => RosterDiagnostics.MoreNoHeading(name, row, count));

    /// <summary>Checks how a line stands in its file.</summary>
    public void CheckQuotes(TableLine line)
    {
        if (line.FileLines > 1)
        {
            quotes.Add(line.Row, RosterDiagnostics.SeveralLines(name, line.Row, line.FileLines));
        }
        else if (line.HasLooseMark)
        {
            quotes.Add(line.Row, RosterDiagnostics.LooseMark(name, line.Row));
        }
    }

    /// <summary>Checks that nothing stands where no heading says what it is.</summary>
    public void CheckHeadings(TableLine line)
    {
        for (var column = 0; column < line.Cells.Length; column++)
        {
            if (line.Cell(column).Length > 0 && header.Cell(column).Length == 0)
            {
                headings.Add(line.Row, RosterDiagnostics.NoHeading(name, line.Row, column, line.CellsInFile is not null));
                return;
            }
        }
    }

    /// <summary>Tells what was only counted.</summary>
    public void End()
    {
        quotes.End();
        headings.End();
    }
}
