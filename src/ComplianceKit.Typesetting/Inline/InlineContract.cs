using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>A stretch of a paragraph in one format. The text of a paragraph is the pieces one after the other.</summary>
public abstract record InlinePiece;

/// <summary>Characters in one format.</summary>
/// <param name="Text">The characters; no line breaks or tabs.</param>
/// <param name="Format">How they look.</param>
/// <param name="Slot">The content slot that they belong to.</param>
public sealed record TextPiece(string Text, TextFormat Format, int Slot) : InlinePiece
{
    /// <summary>Number of the link that they are part of, or -1.</summary>
    public int Link { get; init; } = -1;

    /// <summary>Where they were written, for the diagnostic of a missing glyph.</summary>
    public Documents.Diagnostics.SourceSpan? Origin { get; init; }
}

/// <summary>Characters with their reading above.</summary>
public sealed record RubyPiece(string Base, IReadOnlyList<string> Annotation, TextFormat Format, int BaseSlot, int AnnotationSlot) : InlinePiece
{
    /// <summary>Where it was written.</summary>
    public Documents.Diagnostics.SourceSpan? Origin { get; init; }
}

/// <summary>A box of fixed size that is not broken, such as a field or picture; the caller draws it where the line puts it.</summary>
/// <param name="Key">What the caller knows it by.</param>
/// <param name="Width">Width in points; 0 takes the rest of the line.</param>
/// <param name="Ascent">Height above the base line.</param>
/// <param name="Descent">Depth below the base line.</param>
public sealed record BoxPiece(object Key, double Width, double Ascent, double Descent) : InlinePiece;

/// <summary>A tab with an optional leader; what follows is set flush right if it is the last tab of the line.</summary>
public sealed record TabPiece(string? Leader, TextFormat Format) : InlinePiece;

/// <summary>A forced line break.</summary>
public sealed record BreakPiece : InlinePiece;

/// <summary>How characters look, resolved from styles.</summary>
/// <param name="Family">Font family.</param>
/// <param name="Bold">Whether bold.</param>
/// <param name="Size">Points.</param>
/// <param name="Color">Colour.</param>
public sealed record TextFormat(string Family, bool Bold, double Size, Color Color)
{
    /// <summary>Rise of the base line in points; negative lowers.</summary>
    public double Rise { get; init; }

    /// <summary>Whether underlined.</summary>
    public bool Underlined { get; init; }

    /// <summary>Whether struck through.</summary>
    public bool StruckThrough { get; init; }

    /// <summary>Whether emphasis dots stand above.</summary>
    public bool EmphasisDots { get; init; }

    /// <summary>Space after each character in points.</summary>
    public double LetterSpacing { get; init; }

    /// <summary>Whether a quarter em stands between Japanese and Latin characters.</summary>
    public bool LatinSpacing { get; init; } = true;
}

/// <summary>How the lines of a paragraph are made.</summary>
/// <param name="Width">The measure in points.</param>
/// <param name="Alignment">How lines are aligned.</param>
/// <param name="LineHeight">Distance between base lines in points.</param>
public sealed record LineSettings(double Width, TextAlignment Alignment, double LineHeight)
{
    /// <summary>Indent of the first line in points.</summary>
    public double FirstIndent { get; init; }

    /// <summary>Indent of the other lines in points.</summary>
    public double RestIndent { get; init; }
}

/// <summary>A finished line. Positions are relative to the left edge of the measure and the line's base line.</summary>
/// <param name="Ascent">Height above the base line that the line takes, at least half-leading included.</param>
/// <param name="Descent">Depth below the base line.</param>
/// <param name="Items">Glyph runs, strokes: with y = 0 on the base line, downwards positive.</param>
/// <param name="Boxes">Boxes with their place.</param>
/// <param name="Links">Stretches that belong to links.</param>
public sealed record LineBox(
    double Ascent, double Descent, IReadOnlyList<PlacedItem> Items, IReadOnlyList<PlacedBox> Boxes, IReadOnlyList<LinkStretch> Links);

/// <summary>A box in a line.</summary>
public readonly record struct PlacedBox(object Key, double X, double Width);

/// <summary>A stretch of a line that belongs to a link.</summary>
public readonly record struct LinkStretch(int Link, double X, double Width);
