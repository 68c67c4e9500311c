using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.TextFonts;

/// <summary>The map from glyphs back to characters (ToUnicode, PDF 32000-1 §9.10.3), so that text copies out right.</summary>
internal static class CharacterMap
{
    private const int EntriesPerBlock = 100;

    /// <summary>The map of a font whose glyphs are renumbered.</summary>
    /// <param name="glyphs">The glyphs in the order of their numbers.</param>
    public static byte[] Of(IEnumerable<EmbeddedGlyph> glyphs)
    {
        var entries = glyphs.Where(static glyph => glyph.Text.Length > 0).ToList();
        var map = new ByteText().Raw(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n" +
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in entries.Chunk(EntriesPerBlock))
        {
            map.Number(block.Length).Raw(" beginbfchar\n");
            foreach (var glyph in block)
            {
                map.Raw("<").Hex(glyph.Number).Raw("> <");
                foreach (var unit in glyph.Text)
                {
                    map.Hex(unit);
                }

                map.Raw(">\n");
            }

            map.Raw("endbfchar\n");
        }

        return map.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").Written.ToArray();
    }
}
