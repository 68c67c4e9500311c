namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>Something that takes lines of its own.</summary>
public abstract record Block : Node;
