using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Characters;
using ComplianceKit.Typesetting.Inline.Breaking;
using ComplianceKit.Typesetting.Inline.Glyphs;

namespace ComplianceKit.Typesetting.Inline.Ruby;

/// <summary>
/// Sets readings above their characters (JLREQ §3.3), half as large. One reading for several characters is spread over all of them (group ruby).
/// With a reading for each character (mono and jukugo ruby) each stands above its own; where one is wider than its character, the word becomes
/// one cell in which readings lean over the characters beside theirs. See <see cref="RubyOverhang"/> for what stands beside the word.
/// </summary>
internal static class RubyCells
{
    /// <summary>Size of the reading as a part of the base size.</summary>
    public const double AnnotationScale = 0.5;

    /// <summary>Adds the cells of <paramref name="piece"/>, none wider than <paramref name="measure"/> unless one of its characters alone is.</summary>
    public static void Add(PreparedParagraph paragraph, RubyPiece piece, double measure, FontBook fonts, MissingGlyphSink missing)
    {
        var bases = Read(piece.Base, piece, fonts, missing, 1);
        if (bases.Count == 0)
        {
            return;
        }

        if (bases.Count != piece.Annotation.Count || bases.Count == 1)
        {
            AddGroup(paragraph, piece, bases, Read(string.Concat(piece.Annotation), piece, fonts, missing, AnnotationScale), measure);
            return;
        }

        var readings = piece.Annotation.Select(reading => Read(reading, piece, fonts, missing, AnnotationScale)).ToList();
        if (Enumerable.Range(0, bases.Count).Any(index => WidthOf(readings[index]) > WidthOf(bases.GetRange(index, 1)) + LineBreaker.Tolerance)
            && Math.Max(WidthOf(bases), readings.Sum(WidthOf)) <= measure + LineBreaker.Tolerance)
        {
            AddWord(paragraph, piece, bases, readings);
            return;
        }

        for (var index = 0; index < bases.Count; index++)
        {
            AddCharacter(paragraph, piece, bases.GetRange(index, 1), readings[index], measure);
        }
    }

    /// <summary>Spreads glyphs over <paramref name="room"/> more than their width: half the space of the inner gaps stands at either edge, as JLREQ §3.3.6 has it (1:2:1).</summary>
    /// <param name="glyphs">The glyphs.</param>
    /// <param name="start">Where the room begins.</param>
    /// <param name="room">What there is to spread.</param>
    public static RubyGlyph[] Spread(IReadOnlyList<RubyGlyph> glyphs, double start, double room)
    {
        var result = new RubyGlyph[glyphs.Count];
        var gap = glyphs.Count == 0 ? 0 : room / glyphs.Count;
        var x = start + (gap / 2);
        for (var index = 0; index < result.Length; index++)
        {
            result[index] = glyphs[index] with { X = x };
            x += glyphs[index].Width + gap;
        }

        return result;
    }

    /// <summary>The width of glyphs set solid, in points.</summary>
    public static double WidthOf(List<RubyGlyph> glyphs)
    {
        var width = 0.0;
        foreach (var glyph in glyphs)
        {
            width += glyph.Width;
        }

        return width;
    }

    private static void AddGroup(PreparedParagraph paragraph, RubyPiece piece, List<RubyGlyph> bases, List<RubyGlyph> reading, double measure)
    {
        if (Math.Max(WidthOf(bases), WidthOf(reading)) <= measure + LineBreaker.Tolerance)
        {
            AddCell(paragraph, piece, bases, reading);
            return;
        }

        foreach (var (character, part) in RubyParts.OfGroup(bases, reading))
        {
            AddCharacter(paragraph, piece, character, part, measure);
        }
    }

    private static void AddCharacter(PreparedParagraph paragraph, RubyPiece piece, List<RubyGlyph> character, List<RubyGlyph> reading, double measure)
    {
        if (WidthOf(reading) <= measure + LineBreaker.Tolerance)
        {
            AddCell(paragraph, piece, character, reading);
            return;
        }

        foreach (var (below, part) in RubyParts.Within(character, reading, measure))
        {
            AddCell(paragraph, piece, below, part);
        }
    }

    private static void AddCell(PreparedParagraph paragraph, RubyPiece piece, List<RubyGlyph> bases, List<RubyGlyph> annotation)
    {
        var (own, above) = (WidthOf(bases), WidthOf(annotation));
        Add(paragraph, piece, bases, Spread(annotation, 0, Math.Max(0, own - above)), above - own);
    }

    /// <summary>Jukugo ruby (JLREQ §3.3.7, appendix F): readings as near to the middle of their characters as they may without meeting.</summary>
    private static void AddWord(PreparedParagraph paragraph, RubyPiece piece, List<RubyGlyph> bases, List<List<RubyGlyph>> readings)
    {
        var (own, above) = (WidthOf(bases), readings.Sum(WidthOf));
        var starts = new double[bases.Count];
        double x = 0, end = 0;
        for (var index = 0; index < starts.Length; index++)
        {
            starts[index] = Math.Max(end, x + ((bases[index].Width - WidthOf(readings[index])) / 2));
            (x, end) = (x + bases[index].Width, starts[index] + WidthOf(readings[index]));
        }

        end = Math.Max(own, above);
        for (var index = starts.Length - 1; index >= 0; index--)
        {
            end = starts[index] = Math.Min(starts[index], end - WidthOf(readings[index]));
        }

        Add(paragraph, piece, bases, [.. starts.SelectMany((start, index) => Spread(readings[index], start, 0))], above - own);
    }

    private static void Add(PreparedParagraph paragraph, RubyPiece piece, List<RubyGlyph> bases, RubyGlyph[] annotation, double excess)
    {
        excess = excess > LineBreaker.Tolerance ? excess : 0;
        ref var cell = ref paragraph.Add();
        (cell.Piece, cell.Class, cell.Width) = (piece, CharacterClass.Ideographic, WidthOf(bases) + excess);
        cell.Ruby = new RubyCell(Spread(bases, 0, excess), annotation, excess);
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
            {
                continue;
            }

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
