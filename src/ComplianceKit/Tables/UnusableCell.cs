namespace ComplianceKit.Tables;

/// <summary>A cell whose text cannot be used.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Text">Its text.</param>
/// <param name="Why">Why, in Japanese and English.</param>
public sealed record UnusableCell(int Column, string Text, string Why);
