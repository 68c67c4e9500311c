using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Xlsx.Sheets;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Finds what a spreadsheet cannot hold, before anything is written.</summary>
internal static class WorkbookLimits
{
    private const int LongestText = 32_767;

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
                        length += run.Text.Length;
                    if (length > LongestText)
                        diagnostics.Add(WorkbookDiagnostics.CellTooLong(plan.Name, CellName.Of(cell.FirstColumn, row.Number), length, cell.Origin));
                }
            }
        }
    }
}
