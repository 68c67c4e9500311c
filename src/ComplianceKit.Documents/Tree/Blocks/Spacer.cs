namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>Empty space.</summary>
/// <param name="Height">Height in points.</param>
public sealed record Spacer(double Height) : Block;
