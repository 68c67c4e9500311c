namespace ComplianceKit.Fonts.OpenType;

/// <summary>Measures of a face in font units, upwards positive.</summary>
/// <param name="Ascender">Typographic ascender.</param>
/// <param name="Descender">Typographic descender, negative.</param>
/// <param name="CapHeight">Height of capitals.</param>
/// <param name="ItalicAngle">Slant in degrees.</param>
/// <param name="Weight">Weight class, 100 to 900.</param>
/// <param name="FixedPitch">Whether all glyphs have one width.</param>
/// <param name="Left">Left edge of the box around all glyphs.</param>
/// <param name="Bottom">Bottom of that box.</param>
/// <param name="Right">Right edge of that box.</param>
/// <param name="Top">Top of that box.</param>
public sealed record FontMetrics(
    int Ascender, int Descender, int CapHeight, double ItalicAngle, int Weight, bool FixedPitch, int Left, int Bottom, int Right, int Top);
