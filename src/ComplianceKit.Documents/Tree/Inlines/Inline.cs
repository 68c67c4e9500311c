namespace ComplianceKit.Documents.Tree.Inlines;

/// <summary>Something that stands in a line of text.</summary>
public abstract record Inline : Node;
