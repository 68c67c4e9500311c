namespace ComplianceKit.Fonts.Subsetting;

/// <summary>A font file that holds only some glyphs.</summary>
/// <param name="Data">The file: TrueType (<c>FontFile2</c>) or a bare CFF table (<c>FontFile3</c>).</param>
/// <param name="NewGlyphOf">The glyph number in <paramref name="Data"/> for each glyph number of the whole font. 0 (.notdef) is always there as 0.</param>
public sealed record FontSubset(ReadOnlyMemory<byte> Data, IReadOnlyDictionary<int, int> NewGlyphOf);
