using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>A heading. Styled by <c>heading-1</c> to <c>heading-6</c>.</summary>
/// <param name="Level">1 for the highest to 6.</param>
/// <param name="Content">The words, without the number.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Content) : Block
{
    /// <summary>The number as printed before the words (第6条, 2-1., （1）), already resolved; <see langword="null"/> for none.</summary>
    public string? Number { get; init; }

    /// <summary>What tables of contents and bookmarks print for it instead of number and words (第1条　目的 for （目的）); <see langword="null"/> for those.</summary>
    public string? Listing { get; init; }

    /// <summary>Whether tables of contents and bookmarks list it.</summary>
    public bool InContents { get; init; } = true;
}
