using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Typesetting.Inline.Ruby;

/// <summary>Base characters with their reading, set as one cell. Places count from the left edge of the cell.</summary>
/// <param name="Base">Glyphs of the base characters; none where a reading that no line holds goes on.</param>
/// <param name="Annotation">Glyphs of the reading.</param>
/// <param name="Excess">By how much the reading is wider than its characters set solid, in points; 0 where it is not.</param>
internal sealed record RubyCell(IReadOnlyList<RubyGlyph> Base, IReadOnlyList<RubyGlyph> Annotation, double Excess)
{
    /// <summary>How far the reading hangs over what stands before it, in points.</summary>
    public double HangBefore { get; init; }

    /// <summary>How far the reading hangs over what stands behind it, in points.</summary>
    public double HangAfter { get; init; }
}

/// <summary>A glyph within a ruby.</summary>
/// <param name="Font">Its face, or <see langword="null"/> when nothing is drawn.</param>
/// <param name="Glyph">Its number.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Width">Its advance in points.</param>
/// <param name="X">Its place within the cell.</param>
internal readonly record struct RubyGlyph(OpenTypeFont? Font, ushort Glyph, string Text, double Width, double X);
