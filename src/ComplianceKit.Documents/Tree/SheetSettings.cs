namespace ComplianceKit.Documents.Tree;

/// <summary>How a section behaves in a workbook. A writer of pages ignores it.</summary>
/// <param name="Include">Whether the section appears in the workbook at all; a cover or a table of contents may be left out.</param>
/// <param name="SplitAtLevel">Start another sheet at every heading of this level; 0 keeps the section on one sheet.</param>
public sealed record SheetSettings(bool Include, int SplitAtLevel)
{
    /// <summary>On one sheet.</summary>
    public static SheetSettings Default { get; } = new(true, 0);
}
