using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Inlines;

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
    public SourceSpan? Origin { get; init; }
}

/// <summary>Characters with their reading above.</summary>
public sealed record RubyPiece(string Base, IReadOnlyList<string> Annotation, TextFormat Format, int BaseSlot, int AnnotationSlot) : InlinePiece
{
    /// <summary>Number of the link that they are part of, or -1.</summary>
    public int Link { get; init; } = -1;

    /// <summary>Where it was written.</summary>
    public SourceSpan? Origin { get; init; }
}

/// <summary>A box of fixed size that is not broken, such as a field or picture; the caller draws it where the line puts it.</summary>
/// <param name="Key">What the caller knows it by.</param>
/// <param name="Width">Width in points; 0 takes the rest of the line.</param>
/// <param name="Ascent">Height above the base line.</param>
/// <param name="Descent">Depth below the base line.</param>
public sealed record BoxPiece(object Key, double Width, double Ascent, double Descent) : InlinePiece
{
    /// <summary>Number of the link that it is part of, or -1.</summary>
    public int Link { get; init; } = -1;

    /// <summary>The type that it stands among, which gives a line of boxes alone the base line of a line of text.</summary>
    public TextFormat? Format { get; init; }
}

/// <summary>A tab with an optional leader; what follows is set flush right if it is the last tab of the line and has no stop of its own.</summary>
public sealed record TabPiece(string? Leader, TextFormat Format) : InlinePiece
{
    /// <summary>The place of its stop from the left edge of the text in points; 0 for a usual one.</summary>
    public double Stop { get; init; }

    /// <summary>How what follows is aligned at a stop of its own.</summary>
    public TabAlignment Alignment { get; init; }

    /// <summary>The content slot of the blank that parts the words before and behind it when they are copied out or spoken.</summary>
    public int Slot { get; init; } = Frames.PlacedItem.Artifact;
}

/// <summary>A forced line break.</summary>
/// <param name="Format">How the blank looks that parts the words before and behind it when they are copied out or spoken.</param>
/// <param name="Slot">The content slot of that blank.</param>
public sealed record BreakPiece(TextFormat Format, int Slot) : InlinePiece;
