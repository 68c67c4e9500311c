using System.Security.Cryptography;
using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Fonts.Subsetting;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.TextFonts;

/// <summary>Packs a face as a composite font with Identity-H encoding (PDF 32000-1 §9.7), cut down to its used glyphs.</summary>
internal static class Embedding
{
    /// <summary>Width of the glyphs that the widths do not name, in thousandths of an em (PDF 32000-1 §9.7.4.3).</summary>
    private const int UsualWidth = 1000;

    /// <summary>Packs it.</summary>
    /// <param name="used">The face with its glyphs.</param>
    /// <param name="subset">The face cut down to them.</param>
    /// <param name="quick">Whether it is one of thousands, see <see cref="PackedStream.Compress"/>.</param>
    public static PackedFont Pack(UsedFont used, FontSubset subset, bool quick = false)
    {
        var font = used.Font;
        var trueType = font.Outlines == OutlineKind.TrueType;
        var data = subset.Data;
        var name = $"{Tag(data.Span)}+{font.PostScriptName.Replace(' ', '-')}";
        var entries = trueType ? $"/Length1 {data.Length}" : "/Subtype/CIDFontType0C";
        var glyphs = used.Glyphs.Select(pair => new EmbeddedGlyph(subset.NewGlyphOf[pair.Key], used.WidthOf(pair.Key), pair.Value)).ToList();
        glyphs.Sort(static (one, other) => one.Number.CompareTo(other.Number));
        return new PackedFont(
            name,
            trueType,
            subset.NewGlyphOf,
            quick ? Task.FromResult(PackedStream.Compress(entries, data.Span, quick)) : Task.Run(() => PackedStream.Compress(entries, data.Span)),
            PackedStream.Compress(string.Empty, CharacterMap.Of(glyphs), quick),
            Descriptor(font, name),
            Widths(glyphs));
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

    private static byte[] Widths(List<EmbeddedGlyph> glyphs)
    {
        var body = new ByteText().Raw("/W[");
        foreach (var glyph in glyphs)
        {
            if (glyph.Width != UsualWidth)
            {
                body.Number(glyph.Number).Raw("[").Number(glyph.Width).Raw("]");
            }
        }

        return body.Raw("]").Written.ToArray();
    }
}
