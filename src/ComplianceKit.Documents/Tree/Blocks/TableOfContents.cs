namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>A table of contents of the whole document. Its entries are styled by <c>contents-1</c> to <c>contents-6</c>.</summary>
/// <param name="DeepestLevel">The deepest level of heading that it lists, 1 to 6.</param>
public sealed record TableOfContents(int DeepestLevel) : Block;
