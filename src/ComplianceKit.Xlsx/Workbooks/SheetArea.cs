using ComplianceKit.Xlsx.Sheets;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>The rectangles of a sheet that have a meaning of their own.</summary>
internal sealed class SheetArea(SheetPlan plan)
{
    /// <summary>A screen must show some rows below the frozen ones, so a long introduction is not frozen. Points.</summary>
    private const double TallestFrozen = 300;

    public int LastRow => plan.Rows.Count == 0 ? 1 : plan.Rows[^1].Number + plan.Rows[^1].Parts - 1;

    public int LastColumn => plan.Columns.Count - 1;

    public string PrintArea => CellName.Absolute(0, 1, LastColumn, LastRow);

    /// <summary>The register's head in print.</summary>
    public string? TitleRows => plan.Register is { } register && register.FirstHeadRow < register.FirstRow
        ? $"${First(register.FirstHeadRow)}:${LastHead(register)}"
        : null;

    /// <summary>The last head row with all records.</summary>
    public string? FilterRange => plan.Register is { } register && register.FirstHeadRow < register.FirstRow
        ? CellName.Absolute(0, LastHead(register), register.Columns - 1, Math.Max(LastHead(register), Last(register.LastRow)))
        : null;

    /// <summary>The number of rows that stay in sight while one scrolls; 0 for none.</summary>
    public int FrozenRows => plan.Register is { } register && register.FirstHeadRow < register.FirstRow
        && plan.Rows.Take(register.FirstRow).Sum(static row => row.Height) <= TallestFrozen
        ? LastHead(register)
        : 0;

    private int LastHead(RegisterArea register) => Last(register.FirstRow - 1);

    private int First(int row) => plan.Rows[row].Number;

    private int Last(int row) => plan.Rows[row].Number + plan.Rows[row].Parts - 1;
}
