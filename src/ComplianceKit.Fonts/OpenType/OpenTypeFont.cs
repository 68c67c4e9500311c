namespace ComplianceKit.Fonts.OpenType;

/// <summary>
/// One face of an OpenType or TrueType font file, parsed and checked. Immutable and safe to use from several threads.
/// Distances are in font units; divide by <see cref="UnitsPerEm"/>.
/// </summary>
public abstract class OpenTypeFont
{
    /// <summary>The PostScript name, as a PDF font dictionary wants it.</summary>
    public abstract string PostScriptName { get; }

    /// <summary>The family name.</summary>
    public abstract string FamilyName { get; }

    /// <summary>How outlines are stored.</summary>
    public abstract OutlineKind Outlines { get; }

    /// <summary>Whether the font's licence bits (OS/2 fsType) allow embedding it in a document.</summary>
    public abstract bool MayEmbed { get; }

    /// <summary>Font units in an em, 16 to 16384.</summary>
    public abstract int UnitsPerEm { get; }

    /// <summary>Number of glyphs.</summary>
    public abstract int GlyphCount { get; }

    /// <summary>What PDF font descriptors and line boxes need to know.</summary>
    public abstract FontMetrics Metrics { get; }

    /// <summary>
    /// The glyph of a character; 0 where the font has none. With a variation selector (U+FE00…, U+E0100…) the glyph of the sequence,
    /// or 0 where the font does not know the sequence.
    /// </summary>
    public abstract int GlyphOf(int codePoint, int variationSelector = 0);

    /// <summary>The advance width of a glyph in font units.</summary>
    public abstract int AdvanceOf(int glyph);

    /// <summary>The left and right edge of a glyph's ink from its origin, in font units; <see langword="null"/> where it has none or that is not known.</summary>
    public virtual (int Left, int Right)? InkOf(int glyph) => null;

    /// <summary>The face cut down to <paramref name="glyphs"/> (and those they are composed of), with new glyph numbers.</summary>
    public abstract Subsetting.FontSubset Subset(IReadOnlySet<int> glyphs);

    /// <summary>
    /// The face cut down to <paramref name="inOrder"/>, numbered in that order from 1 (0 stays 0), with those they are composed of behind
    /// them. For files whose text is written before all glyphs are known.
    /// </summary>
    public abstract Subsetting.FontSubset Subset(IReadOnlyList<int> inOrder);
}
