using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>A picture with a caption. Styled by <c>figure</c>, its caption by <c>caption</c>.</summary>
/// <param name="Image">The picture.</param>
/// <param name="AlternativeText">What it shows, in words; empty is an error (PDF/UA-1 §7.3).</param>
public sealed record Figure(ImageResource Image, string AlternativeText) : Block
{
    /// <summary>The caption below it; empty for none.</summary>
    public ImmutableArray<Inline> Caption { get; init; } = [];

    /// <summary>The number with which the caption begins (図1), for references; <see langword="null"/> for none.</summary>
    public string? Number { get; init; }

    /// <summary>Width in points; <see langword="null"/> takes its natural size at 96 pixels an inch, at most the width of the text.</summary>
    public double? Width { get; init; }
}

/// <summary>Blocks that belong together. The role says how, the style (by the role's name) how it looks.</summary>
public sealed record Container(ContainerRole Role, ImmutableArray<Block> Blocks) : Block
{
    /// <summary>
    /// For <see cref="ContainerRole.Columns"/>: the number of columns through which the text flows, of equal height; 0 sets each child in a
    /// column of its own.
    /// </summary>
    public int TextColumns { get; init; }
}

/// <summary>Why blocks belong together.</summary>
public enum ContainerRole
{
    /// <summary>Only to share a style. Style <c>group</c>.</summary>
    Group,

    /// <summary>A note set apart, with a frame or a background by its style <c>note</c>.</summary>
    Note,

    /// <summary>Must stay on one page if it fits one. Style <c>keep-together</c>.</summary>
    KeepTogether,

    /// <summary>Set in columns side by side. Style <c>columns</c>.</summary>
    Columns,

    /// <summary>The lines where a person signs; stays on one page. Style <c>signature</c>.</summary>
    Signature,

    /// <summary>Fields of a form under a common label. Style <c>field-group</c>.</summary>
    FieldGroup,

    /// <summary>Quoted text. Style <c>quotation</c>.</summary>
    Quotation,
}

/// <summary>A table of contents of the whole document. Its entries are styled by <c>contents-1</c> to <c>contents-6</c>.</summary>
/// <param name="DeepestLevel">The deepest level of heading that it lists, 1 to 6.</param>
public sealed record TableOfContents(int DeepestLevel) : Block;

/// <summary>Goes on at the top of the next page. A workbook ignores it.</summary>
public sealed record PageBreak : Block;

/// <summary>A horizontal rule. Styled by <c>rule</c>. With a label it is a cut line (切り取り線).</summary>
public sealed record ThematicBreak : Block
{
    /// <summary>Words in the middle of the rule; <see langword="null"/> for none.</summary>
    public string? Label { get; init; }
}

/// <summary>Empty space.</summary>
/// <param name="Height">Height in points.</param>
public sealed record Spacer(double Height) : Block;

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
