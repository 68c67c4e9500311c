using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>A paragraph. Styled by <c>paragraph</c>.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Content) : Block
{
    /// <summary>
    /// A number that hangs before the text (the 項 number ２), already resolved; the following lines are indented by its width.
    /// <see langword="null"/> for none.
    /// </summary>
    public string? Marker { get; init; }
}
