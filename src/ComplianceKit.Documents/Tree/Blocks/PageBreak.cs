namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>Goes on at the top of the next page. A workbook ignores it.</summary>
public sealed record PageBreak : Block;
