using System.Security.Cryptography;
using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Fonts.Subsetting;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.TextFonts;

/// <summary>Packs a face as a composite font with Identity-H encoding (PDF 32000-1 §9.7), cut down to its used glyphs.</summary>
internal static class Embedding
{
    /// <summary>Packs it.</summary>
    /// <param name="used">The face with its glyphs.</param>
    /// <param name="subset">The face cut down to them.</param>
    /// <param name="quick">Whether it is one of thousands, see <see cref="PackedStream.Compress"/>.</param>
    public static PackedFont Pack(UsedFont used, FontSubset subset, bool quick = false)
    {
        var font = used.Font;
        var trueType = font.Outlines == OutlineKind.TrueType;
        var data = subset.Data.Span;
        var name = $"{Tag(data)}+{font.PostScriptName.Replace(' ', '-')}";
        return new PackedFont(
            name,
            trueType,
            subset.NewGlyphOf,
            PackedStream.Compress(trueType ? $"/Length1 {data.Length}" : "/Subtype/CIDFontType0C", data, quick),
            PackedStream.Compress(string.Empty, CharacterMap.Of(used.Glyphs.Select(pair => (subset.NewGlyphOf[pair.Key], pair.Value))), quick),
            Descriptor(font, name),
            Widths(used, subset.NewGlyphOf));
    }

    // Six capitals that depend on the content, so that the same subset has the same name (PDF 32000-1 §9.6.4).
    private static string Tag(ReadOnlySpan<byte> data)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(data, digest);
        return string.Create(6, digest.ToArray(), static (tag, source) =>
        {
            for (var index = 0; index < tag.Length; index++)
            {
                tag[index] = (char)('A' + (source[index] % 26));
            }
        });
    }

    private static byte[] Descriptor(OpenTypeFont font, string name)
    {
        var metrics = font.Metrics;
        double Scale(int units) => Math.Round(units * 1000.0 / font.UnitsPerEm);
        return new ByteText().Raw("<</Type/FontDescriptor/FontName/").Raw(name).Raw("/Flags ").Number(metrics.FixedPitch ? 5 : 4)
            .Raw("/FontBBox[").Numbers(Scale(metrics.Left), Scale(metrics.Bottom), Scale(metrics.Right), Scale(metrics.Top))
            .Raw("]/ItalicAngle ").Number(metrics.ItalicAngle).Raw("/Ascent ").Number(Scale(metrics.Ascender)).Raw("/Descent ").Number(Scale(metrics.Descender))
            .Raw("/CapHeight ").Number(Scale(metrics.CapHeight)).Raw("/StemV ").Number(metrics.Weight >= 600 ? 140 : 80).Written.ToArray();
    }

    private static byte[] Widths(UsedFont used, IReadOnlyDictionary<int, int> newGlyphOf)
    {
        var body = new ByteText().Raw("/W[");
        foreach (var (glyph, width) in used.Glyphs.Keys.Select(old => (newGlyphOf[old], used.WidthOf(old))).Where(static pair => pair.Item2 != 1000).Order())
        {
            body.Number(glyph).Raw("[").Number(width).Raw("]");
        }

        return body.Raw("]").Written.ToArray();
    }
}
