using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline.Breaking;
using ComplianceKit.Typesetting.Inline.Glyphs;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>Leaders of a tab: repeated on a grid that counts from the right edge of the measure, so that they stand in columns.</summary>
internal static class Leaders
{
    private const double Padding = 0.25;

    /// <summary>Draws leaders between two places.</summary>
    public static void Place(GlyphRunBuilder above, TabPiece tab, FontBook fonts, double from, double to, double edge)
    {
        if (string.IsNullOrEmpty(tab.Leader))
        {
            return;
        }

        var unit = CharacterReader.Read(tab.Leader, 0);
        if (fonts.Find(tab.Format.Family, tab.Format.Bold, unit.CodePoint) is not { } found)
        {
            return;
        }

        var size = tab.Format.Size;
        var step = size * found.Font.AdvanceOf(found.Glyph) / found.Font.UnitsPerEm;
        if (step <= 0)
        {
            return;
        }

        var look = new GlyphLook(PlacedItem.Artifact, size, tab.Format.Color, -tab.Format.Rise);
        var padding = Padding * size;
        var first = (int)Math.Floor((edge - from - padding + LineBreaker.Tolerance) / step);
        for (var index = first; edge - ((index - 1) * step) <= to - padding + LineBreaker.Tolerance; index--)
        {
            above.Add(look, found.Font, (ushort)found.Glyph, edge - (index * step), tab.Leader.AsSpan(0, unit.Length));
        }
    }
}
