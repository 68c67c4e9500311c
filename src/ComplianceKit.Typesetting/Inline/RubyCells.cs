using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>
/// Sets readings above their characters (JLREQ §3.3): one cell per character where there is a reading for each (mono ruby), else one cell for
/// all (group ruby). The reading is half as large; the narrower of the two is spread over the wider (see <see cref="RubyOverhang"/> for the neighbours).
/// </summary>
internal static class RubyCells
{
    /// <summary>Size of the reading as a part of the base size.</summary>
    public const double AnnotationScale = 0.5;

    /// <summary>Adds the cells of <paramref name="piece"/>.</summary>
    public static void Add(PreparedParagraph paragraph, RubyPiece piece, FontBook fonts, MissingGlyphSink missing)
    {
        var bases = Read(piece.Base, piece, fonts, missing, 1);
        if (bases.Count == 0)
            return;
        if (bases.Count == piece.Annotation.Count)
        {
            for (var index = 0; index < bases.Count; index++)
                AddCell(paragraph, piece, bases.GetRange(index, 1), Read(piece.Annotation[index], piece, fonts, missing, AnnotationScale));
            return;
        }

        AddCell(paragraph, piece, bases, Read(string.Concat(piece.Annotation), piece, fonts, missing, AnnotationScale));
    }

    private static void AddCell(PreparedParagraph paragraph, RubyPiece piece, List<RubyGlyph> bases, List<RubyGlyph> annotation)
    {
        var width = Math.Max(WidthOf(bases), WidthOf(annotation));
        ref var cell = ref paragraph.Add();
        (cell.Piece, cell.Class, cell.Width) = (piece, CharacterClass.Ideographic, width);
        // The white that a wide reading puts at either edge of its characters is what may lie under a neighbour.
        var spread = Spread(bases, width);
        cell.Ruby = new RubyCell(spread, Spread(annotation, width), spread[0].X);
    }

    /// <summary>Half the space of the inner gaps stands at either edge, as JLREQ §3.3.6 has it (1:2:1).</summary>
    private static RubyGlyph[] Spread(List<RubyGlyph> glyphs, double width)
    {
        var result = new RubyGlyph[glyphs.Count];
        var gap = glyphs.Count == 0 ? 0 : (width - WidthOf(glyphs)) / glyphs.Count;
        var x = gap / 2;
        for (var index = 0; index < result.Length; index++)
        {
            result[index] = glyphs[index] with { X = x };
            x += glyphs[index].Width + gap;
        }

        return result;
    }

    private static double WidthOf(List<RubyGlyph> glyphs)
    {
        var width = 0.0;
        foreach (var glyph in glyphs)
            width += glyph.Width;
        return width;
    }

    private static List<RubyGlyph> Read(string text, RubyPiece piece, FontBook fonts, MissingGlyphSink missing, double scale)
    {
        var glyphs = new List<RubyGlyph>(text.Length);
        for (var index = 0; index < text.Length;)
        {
            var unit = CharacterReader.Read(text, index);
            var at = index;
            index += unit.Length;
            if (CharacterReader.IsIgnorable(unit.CodePoint))
                continue;
            if (CharacterReader.IsBroken(unit.CodePoint))
            {
                missing.Add(new MissingGlyph(unit.CodePoint, 0, piece.Origin, GlyphFinder.ContextOf(text, at)));
                continue;
            }

            var characters = text.Substring(at, unit.Length);
            glyphs.Add(GlyphFinder.Find(fonts, missing, piece.Format, unit, text, at, piece.Origin) is { } found
                ? new RubyGlyph(found.Font, (ushort)found.Glyph, characters, WidthOf(found, unit.CodePoint, piece.Format.Size * scale), 0)
                : new RubyGlyph(null, 0, characters, 0, 0));
        }

        return glyphs;
    }

    private static double WidthOf(ResolvedGlyph glyph, int codePoint, double size) =>
        CharacterReader.IsCombining(codePoint) ? 0 : size * glyph.Font.AdvanceOf(glyph.Glyph) / glyph.Font.UnitsPerEm;
}
