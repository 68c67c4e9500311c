using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Xlsx.Sheets;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Finds what a spreadsheet cannot hold, before anything is written.</summary>
internal static class WorkbookLimits
{
    private const int LongestText = 32_767;

    /// <summary>Characters of the address of a link, according to "Excel specifications and limits" and what programs accept.</summary>
    public const int LongestAddress = 2_079;

    /// <summary>Characters of a text in a formula ("Excel specifications and limits").</summary>
    public const int LongestTextInFormula = 255;

    public static void Check(IReadOnlyList<SheetPlan> plans, DiagnosticBag diagnostics)
    {
        foreach (var plan in plans)
        {
            foreach (var row in plan.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    var length = 0;
                    foreach (var run in cell.Text.Runs)
                    {
                        length += run.Text.Length;
                    }

                    if (length > LongestText)
                    {
                        diagnostics.Add(WorkbookDiagnostics.CellTooLong(plan.Name, CellName.Of(cell.FirstColumn, row.Number), length, cell.Origin));
                    }

                    if (cell.Text.Link is { Length: > LongestAddress } address)
                    {
                        diagnostics.Add(WorkbookDiagnostics.AddressTooLong(plan.Name, CellName.Of(cell.FirstColumn, row.Number), address.Length, cell.Origin));
                    }
                }
            }
        }
    }
}
