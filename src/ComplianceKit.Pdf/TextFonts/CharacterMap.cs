using System.Text;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.TextFonts;

/// <summary>The map from glyphs back to characters (ToUnicode, PDF 32000-1 §9.10.3), so that text copies out right.</summary>
internal static class CharacterMap
{
    private const int EntriesPerBlock = 100;

    /// <summary>The map of a font whose glyphs are renumbered.</summary>
    /// <param name="glyphs">The glyphs' numbers in the file with the characters that they stand for.</param>
    public static byte[] Of(IEnumerable<(int Glyph, string Text)> glyphs)
    {
        var entries = glyphs.Where(static entry => entry.Text.Length > 0).OrderBy(static entry => entry.Glyph).ToList();
        var map = new ByteText().Raw(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n" +
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in entries.Chunk(EntriesPerBlock))
        {
            map.Number(block.Length).Raw(" beginbfchar\n");
            foreach (var (glyph, text) in block)
            {
                map.Raw("<").Hex(glyph).Raw("> <");
                foreach (var unit in Encoding.BigEndianUnicode.GetBytes(text).Chunk(2))
                {
                    map.Hex((unit[0] << 8) | unit[1]);
                }

                map.Raw(">\n");
            }

            map.Raw("endbfchar\n");
        }

        return map.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").Written.ToArray();
    }
}
