namespace ComplianceKit.Fonts.OpenType;

/// <summary>
/// Answers one question on a CFF table (Adobe Technical Note 5176): whether its glyphs can be named by their numbers. In a CID-keyed
/// table a PDF file names them by their CIDs, which are the glyph numbers only in complete fonts, not in those cut down for a region;
/// in a table without CIDs it names them by their numbers (PDF 32000-1 §9.7.4.2).
/// </summary>
internal static class CompactCharset
{
    private const int LastPredefined = 2;

    /// <summary>Whether glyph numbers name the glyphs.</summary>
    public static bool IsByGlyph(TableView cff, CompactTop top, int glyphCount) =>
        !top.IsKeyed || top.Charset <= LastPredefined || IsIdentity(cff.From(top.Charset), glyphCount);

    private static bool IsIdentity(TableView charset, int glyphCount)
    {
        var (format, at, glyph) = (charset.U8(0), 1L, 1);
        while (glyph < glyphCount && charset.Holds(at, 2))
        {
            if (charset.U16(at) != glyph)
                return false;
            glyph += 1 + (format switch { 0 => 0, 1 => charset.U8(at + 2), _ => charset.U16(at + 2) });
            at += format switch { 0 => 2, 1 => 3, _ => 4 };
        }

        return glyph >= glyphCount;
    }
}
