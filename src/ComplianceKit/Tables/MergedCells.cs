namespace ComplianceKit.Tables;

/// <summary>Cells that a sheet shows as one; only the first holds the value.</summary>
/// <param name="FirstRow">The first row, from 1.</param>
/// <param name="LastRow">The last row.</param>
/// <param name="FirstColumn">The first column, from 0.</param>
/// <param name="LastColumn">The last column.</param>
public sealed record MergedCells(int FirstRow, int LastRow, int FirstColumn, int LastColumn);
