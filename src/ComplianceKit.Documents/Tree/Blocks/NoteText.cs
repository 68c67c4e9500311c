using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>A note at the end or foot, such as ※1, to which <see cref="Reference"/> nodes point. Styled by <c>note-text</c>.</summary>
/// <param name="Marker">The mark, already resolved (※1).</param>
/// <param name="Blocks">What it says.</param>
/// <param name="Placement">Where it is set.</param>
public sealed record NoteText(string Marker, ImmutableArray<Block> Blocks, NotePlacement Placement = NotePlacement.Here) : Block
{
    /// <summary>
    /// Its place among the notes at the foot of pages, from 1, in which they stand there: a note of a caption stands behind its table in the tree
    /// and before the notes of the cells on the page. 0 for the order of the tree.
    /// </summary>
    public int Sequence { get; init; }
}

/// <summary>Where a note is set.</summary>
public enum NotePlacement
{
    /// <summary>Where it stands in the tree.</summary>
    Here,

    /// <summary>At the foot of the page on which it is first referred to.</summary>
    Foot,
}
