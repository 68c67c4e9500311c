namespace ComplianceKit.Tables;

/// <summary>A cell whose text is struck through.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="IsWhole">Whether all of its text is.</param>
public sealed record StruckCell(int Column, bool IsWhole);
