using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Inline;

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
