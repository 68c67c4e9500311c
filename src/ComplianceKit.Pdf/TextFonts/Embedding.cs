using System.Security.Cryptography;
using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.TextFonts;

/// <summary>Writes a face as a composite font with Identity-H encoding (PDF 32000-1 §9.7), cut down to its used glyphs.</summary>
internal static class Embedding
{
    /// <summary>Writes it and returns the number of the font dictionary.</summary>
    public static int Write(PdfFile file, UsedFont used)
    {
        var font = used.Font;
        var subset = font.Subset(used.TextOf.Keys.ToHashSet());
        var trueType = font.Outlines == OutlineKind.TrueType;
        used.NewGlyphOf = new int[font.GlyphCount];
        foreach (var (old, renumbered) in subset.NewGlyphOf)
        {
            used.NewGlyphOf[old] = renumbered;
        }

        var data = subset.Data.Span;
        var name = $"{Tag(data)}+{font.PostScriptName.Replace(' ', '-')}";
        var program = file.WriteStream(trueType ? $"/Length1 {data.Length}" : "/Subtype/CIDFontType0C", data);
        var descriptor = file.Write(Descriptor(font, name, trueType, program));
        var descendant = file.Write(Descendant(used, name, trueType, descriptor));
        var map = file.WriteStream(string.Empty, CharacterMap.Of(used));
        return file.Write(new ByteText().Raw("<</Type/Font/Subtype/Type0/BaseFont/").Raw(name).Raw("/Encoding/Identity-H/DescendantFonts[")
            .Reference(descendant).Raw("]/ToUnicode ").Reference(map).Raw(">>"));
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

    private static ByteText Descriptor(OpenTypeFont font, string name, bool trueType, int program)
    {
        var metrics = font.Metrics;
        double Scale(int units) => Math.Round(units * 1000.0 / font.UnitsPerEm);
        return new ByteText().Raw("<</Type/FontDescriptor/FontName/").Raw(name).Raw("/Flags ").Number(metrics.FixedPitch ? 5 : 4)
            .Raw("/FontBBox[").Numbers(Scale(metrics.Left), Scale(metrics.Bottom), Scale(metrics.Right), Scale(metrics.Top))
            .Raw("]/ItalicAngle ").Number(metrics.ItalicAngle).Raw("/Ascent ").Number(Scale(metrics.Ascender)).Raw("/Descent ").Number(Scale(metrics.Descender))
            .Raw("/CapHeight ").Number(Scale(metrics.CapHeight)).Raw("/StemV ").Number(metrics.Weight >= 600 ? 140 : 80)
            .Raw(trueType ? "/FontFile2 " : "/FontFile3 ").Reference(program).Raw(">>");
    }

    private static ByteText Descendant(UsedFont used, string name, bool trueType, int descriptor)
    {
        var body = new ByteText().Raw("<</Type/Font/Subtype/CIDFontType").Raw(trueType ? "2" : "0").Raw("/BaseFont/").Raw(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ").Reference(descriptor)
            .Raw("/DW 1000").Raw(trueType ? "/CIDToGIDMap/Identity" : string.Empty).Raw("/W[");
        foreach (var (glyph, width) in used.TextOf.Keys.Select(old => (used.NewGlyphOf[old], used.WidthOf(old))).Where(static pair => pair.Item2 != 1000).Order())
        {
            body.Number(glyph).Raw("[").Number(width).Raw("]");
        }

        return body.Raw("]>>");
    }
}
