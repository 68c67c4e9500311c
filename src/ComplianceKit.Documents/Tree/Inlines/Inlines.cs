using System.Collections.Immutable;
using ComplianceKit.Documents.References;

namespace ComplianceKit.Documents.Tree.Inlines;

/// <summary>Characters. Control characters other than those of <see cref="LineBreak"/> and <see cref="Tab"/> do not occur.</summary>
public sealed record Text(string Value) : Inline;

/// <summary>A forced line break.</summary>
public sealed record LineBreak : Inline;

/// <summary>Moves on to the next tab stop; with a leader the gap is filled.</summary>
/// <param name="Leader">The character that fills the gap, such as <c>…</c> or <c>・</c>; <see langword="null"/> for white space.</param>
public sealed record Tab(string? Leader = null) : Inline
{
    /// <summary>The place of the tab stop from the left edge of the text in points; 0 for the next usual one.</summary>
    public double Stop { get; init; }

    /// <summary>How what follows is aligned at the stop.</summary>
    public TabAlignment Alignment { get; init; } = TabAlignment.Start;
}

/// <summary>How the text behind a tab is aligned at its stop (JLREQ §3.6).</summary>
public enum TabAlignment
{
    /// <summary>It begins there.</summary>
    Start,

    /// <summary>Its middle stands there.</summary>
    Center,

    /// <summary>It ends there.</summary>
    End,

    /// <summary>Its decimal point stands there.</summary>
    Decimal,
}

/// <summary>Other inlines in a style of their own; the style comes from <see cref="Node.Classes"/>.</summary>
public sealed record Span(ImmutableArray<Inline> Content) : Inline;

/// <summary>Important words, set bold.</summary>
public sealed record Strong(ImmutableArray<Inline> Content) : Inline;

/// <summary>Emphasised words: emphasis dots above Japanese characters (圏点, JLREQ §3.3.9); italics do not exist in Japanese type.</summary>
public sealed record Emphasis(ImmutableArray<Inline> Content) : Inline;

/// <summary>Underlined words, as comparison tables use for changed passages.</summary>
public sealed record Underline(ImmutableArray<Inline> Content) : Inline;

/// <summary>Words struck through, as comparison tables use for deleted passages.</summary>
public sealed record Strike(ImmutableArray<Inline> Content) : Inline;

/// <summary>Raised small text.</summary>
public sealed record Superscript(ImmutableArray<Inline> Content) : Inline;

/// <summary>Lowered small text.</summary>
public sealed record Subscript(ImmutableArray<Inline> Content) : Inline;

/// <summary>A link to a place outside the document.</summary>
/// <param name="Target">An absolute URI (http, https, mailto or tel), as <see cref="LinkAddress"/> knows it.</param>
/// <param name="Content">What is shown.</param>
/// <param name="Description">What a screen reader says; the shown text serves where it is <see langword="null"/>.</param>
public sealed record Link(string Target, ImmutableArray<Inline> Content, string? Description = null) : Inline
{
    /// <summary>An absolute URI (http, https, mailto or tel).</summary>
    public string Target { get; } = LinkAddress.Of(Target) is not null ? Target : throw new ArgumentException($"'{Target}' leads nowhere", nameof(Target));
}

/// <summary>A reference to another node of the document, already resolved to text such as 第6条第2項 or ※1.</summary>
/// <param name="TargetId">The <see cref="Node.Id"/> of the target.</param>
/// <param name="Content">What is shown.</param>
public sealed record Reference(string TargetId, ImmutableArray<Inline> Content) : Inline
{
    /// <summary>What it refers to.</summary>
    public ReferenceKind Kind { get; init; } = ReferenceKind.Text;
}

/// <summary>What a reference refers to.</summary>
public enum ReferenceKind
{
    /// <summary>A part of the text. The reference is part of the sentence.</summary>
    Text,

    /// <summary>A note printed elsewhere. The reference is its mark.</summary>
    Note,

    /// <summary>A note printed at the foot of the page. The reference is its mark.</summary>
    Footnote,
}

/// <summary>The number of the page on which the target stands, known only to a writer of pages.</summary>
public sealed record PageReference(string TargetId) : Inline;

/// <summary>The number of the current page, for running lines.</summary>
public sealed record PageNumber : Inline;

/// <summary>The number of pages that count in the total, for running lines.</summary>
public sealed record PageCount : Inline;

/// <summary>The text of the last heading of a level at or before the end of the page, for running lines.</summary>
/// <param name="Level">The level of the heading, 1 to 6.</param>
public sealed record RunningHeading(int Level) : Inline;

/// <summary>Characters with their reading above (ルビ, JLREQ §3.3).</summary>
/// <param name="Base">The characters.</param>
/// <param name="Annotation">The reading: one string per base character for mono and jukugo ruby, a single one for group ruby.</param>
public sealed record Ruby(string Base, ImmutableArray<string> Annotation) : Inline;

/// <summary>A small picture in the line, such as a QR code.</summary>
/// <param name="Image">The picture.</param>
/// <param name="AlternativeText">What it shows, in words.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
public sealed record InlineImage(ImageResource Image, string AlternativeText, double Width, double Height) : Inline
{
    /// <summary>Whether its author gave neither a width nor a height, so that it may become smaller than its pixels say where its place is small.</summary>
    public bool HasNaturalSize { get; init; }
}
