namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>A horizontal rule. Styled by <c>rule</c>. With a label it is a cut line (切り取り線).</summary>
public sealed record ThematicBreak : Block
{
    /// <summary>Words in the middle of the rule; <see langword="null"/> for none.</summary>
    public string? Label { get; init; }
}
