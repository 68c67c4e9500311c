using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline.Glyphs;

namespace ComplianceKit.Typesetting.Inline.Ruby;

/// <summary>Emphasis dots (圏点): a half-size mark above each Japanese character, JLREQ §3.3.9.</summary>
internal static class EmphasisDots
{
    private static readonly int[] Marks = [0xFE45, 0x2022, 0x30FB];

    /// <summary>Draws a mark whose middle is at <paramref name="middle"/>; nothing if no font has one.</summary>
    public static void Place(GlyphRunBuilder above, TextFormat format, FontBook fonts, double middle)
    {
        foreach (var mark in Marks)
        {
            if (fonts.Find(format.Family, format.Bold, mark) is not { } found)
            {
                continue;
            }

            var size = format.Size * RubyCells.AnnotationScale;
            var width = size * found.Font.AdvanceOf(found.Glyph) / found.Font.UnitsPerEm;
            var look = new GlyphLook(PlacedItem.Artifact, size, format.Color, -format.Rise - EmBox.AnnotationRise(format.Size));
            Span<char> text = [(char)mark];
            above.Add(look, found.Font, (ushort)found.Glyph, middle - (width / 2), text);
            return;
        }
    }
}
