using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Tables;

namespace ComplianceKit.RoundTrip.Sheets;

/// <summary>Gathers what is to be told of single cells of a sheet, so that one slip over a hundred rows is told once.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="diagnostics">Takes what is told.</param>
internal sealed class CellFindings(ReturnedSheet sheet, DiagnosticBag diagnostics)
{
    private readonly List<string> struckOut = [];
    private readonly List<string> struck = [];
    private readonly List<string> errors = [];
    private int first;

    /// <summary>Whether all of the cell is struck through, so that nobody means it any more. A part that is struck through is only told.</summary>
    public bool IsStruckOut(TableLine line, int column)
    {
        if (line.Struck.FirstOrDefault(cell => cell.Column == column) is not { } found)
        {
            return false;
        }

        Add(found.IsWhole ? struckOut : struck, line, column);
        return found.IsWhole;
    }

    /// <summary>Whether a cell of a column that somebody has added may be kept: an error of a formula is nothing that anybody has written.</summary>
    public bool IsUsable(TableLine line, int column)
    {
        if (!ErrorValue.Is(line.Cell(column)))
        {
            return true;
        }

        Add(errors, line, column);
        return false;
    }

    /// <summary>The sheet has ended.</summary>
    public void End()
    {
        var place = SourceSpan.At(sheet.File, Math.Max(first, 1), 1);
        if (struckOut.Count > 0)
        {
            diagnostics.Add(RoundTripDiagnostics.StruckOut(sheet.Name, struckOut, place));
        }

        if (struck.Count > 0)
        {
            diagnostics.Add(RoundTripDiagnostics.StruckInPart(sheet.Name, struck, place));
        }

        if (errors.Count > 0)
        {
            diagnostics.Add(RoundTripDiagnostics.ErrorInAddedColumn(sheet.Name, errors, place));
        }
    }

    private void Add(List<string> cells, TableLine line, int column)
    {
        first = first == 0 ? line.Row : first;
        cells.Add(line.NameOf(column));
    }
}
