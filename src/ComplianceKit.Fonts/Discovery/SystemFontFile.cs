using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Discovery;

/// <summary>
/// An installed font file. Which characters it has is remembered by a copy of its <c>cmap</c>; the file itself stays in memory
/// only once a glyph of it is used, because a machine may have gigabytes of fonts.
/// </summary>
internal sealed class SystemFontFile
{
    private readonly Lazy<IReadOnlyList<Coverage?>> coverage;
    private readonly Lazy<IReadOnlyList<OpenTypeFont?>> fonts;

    public SystemFontFile(string path)
    {
        coverage = new(() => [.. ReadFaces(path).Select(static font => font?.CopyCharacters() is { } characters ? new Coverage(characters, font.Metrics) : null)]);
        fonts = new(() => ReadFaces(path));
    }

    /// <summary>The glyph of a character in the first face that suits and has it.</summary>
    public ResolvedGlyph? Find(int codePoint, int variationSelector, Predicate<FontMetrics> suits)
    {
        var faces = coverage.Value;
        for (var face = 0; face < faces.Count; face++)
        {
            if (faces[face] is { } known && suits(known.Metrics) && known.Characters.GlyphOf(codePoint, variationSelector) is > 0 and var glyph
                && fonts.Value.ElementAtOrDefault(face) is { } font && glyph < font.GlyphCount)
            {
                return new ResolvedGlyph(font, glyph);
            }
        }

        return null;
    }

    private static SfntFont?[] ReadFaces(string path)
    {
        try
        {
            var data = FontBytes.Read(path);
            var faces = new SfntFont?[OpenTypeFontReader.CountFaces(data)];
            for (var face = 0; face < faces.Length; face++)
            {
                faces[face] = OpenTypeFontReader.Read(data, face).Font is SfntFont { MayEmbed: true } font ? font : null;
            }

            return faces;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private sealed record Coverage(CharacterMap Characters, FontMetrics Metrics);
}
