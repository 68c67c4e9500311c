using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Tables;

namespace ComplianceKit.RoundTrip.Sheets;

/// <summary>Tells rows that somebody has added to a form: those below each other once, since a thousand of them are one slip.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="diagnostics">Takes what is told.</param>
internal sealed class AddedRows(ReturnedSheet sheet, DiagnosticBag diagnostics)
{
    private int first;
    private int last;
    private int count;

    /// <summary>A row without an item; one without words in a column of answers is none that anybody has added.</summary>
    public void Pass(TableLine line, FormHead head)
    {
        if (head.Inputs.Values.All(input => line.Cell(input.Column).Length == 0))
        {
            return;
        }

        first = count == 0 ? line.Row : first;
        last = line.Row;
        count++;
    }

    /// <summary>A row of an item or the end of the sheet follows.</summary>
    public void End()
    {
        if (count > 0)
        {
            diagnostics.Add(RoundTripDiagnostics.RowsWithoutItem(sheet.Name, first, last, count, SourceSpan.At(sheet.File, first, 1)));
        }

        count = 0;
    }
}
