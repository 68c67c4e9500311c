using System.Text;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Characters;
using ComplianceKit.Typesetting.Inline.Breaking;
using ComplianceKit.Typesetting.Inline.Glyphs;
using ComplianceKit.Typesetting.Inline.Ruby;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>Turns the pieces of a paragraph into cells: characters to classes and glyphs, gaps between them, places where a line may end.</summary>
internal sealed class ParagraphPreparer
{
    private const double FullWidth = 0.9;
    private readonly PreparedParagraph paragraph;
    private readonly FontBook fonts;
    private readonly MissingGlyphSink missing;
    private readonly LineSettings? settings;

    private ParagraphPreparer(PreparedParagraph paragraph, FontBook fonts, MissingGlyphSink missing, LineSettings? settings) =>
        (this.paragraph, this.fonts, this.missing, this.settings) = (paragraph, fonts, missing, settings);

    /// <summary>What boxes that take the rest of a line get at least.</summary>
    private double LeastFill => settings is null ? 0 : Math.Min(settings.LineHeight * 3, settings.Width / 2);

    /// <summary>What a line has room for at most, if the next cell begins it.</summary>
    private double RoomOnLine => settings is null
        ? double.MaxValue
        : settings.Width - (paragraph.Count == 0 ? Math.Max(settings.FirstIndent, settings.RestIndent) : settings.RestIndent);

    /// <summary>Prepares <paramref name="pieces"/> for lines of some measure; <see langword="null"/> for one line without end.</summary>
    public static PreparedParagraph Prepare(IReadOnlyList<InlinePiece> pieces, FontBook fonts, MissingGlyphSink missing, LineSettings? settings)
    {
        var length = 0;
        foreach (var piece in pieces)
        {
            length += piece is TextPiece text ? text.Text.Length : 1;
        }

        var paragraph = new PreparedParagraph(length);
        var preparer = new ParagraphPreparer(paragraph, fonts, missing, settings);
        foreach (var piece in pieces)
        {
            preparer.Add(piece);
        }

        LatinQuotationMarks.Narrow(paragraph.Cells);
        RubyOverhang.Fit(paragraph.Cells);
        SignedNumbers.Mark(paragraph.Cells);
        BreakOpportunities.Mark(paragraph.Cells);
        return paragraph;
    }

    private void Add(InlinePiece piece)
    {
        switch (piece)
        {
            case TextPiece text:
                AddText(text);
                break;
            case RubyPiece ruby:
                RubyCells.Add(paragraph, ruby, RoomOnLine, fonts, missing);
                break;
            case BoxPiece box:
                ref var boxCell = ref paragraph.Add();
                (boxCell.Piece, boxCell.Class, boxCell.Width) = (piece, CharacterClass.Box, box.Width > 0 ? box.Width : LeastFill);
                break;
            case TabPiece tab:
                ref var tabCell = ref paragraph.Add();
                (tabCell.Piece, tabCell.Class, tabCell.Width) = (piece, CharacterClass.Tab, tab.Format.Size);
                break;
            case BreakPiece:
                ref var breakCell = ref paragraph.Add();
                (breakCell.Piece, breakCell.Class) = (piece, CharacterClass.Break);
                break;
        }
    }

    private void AddText(TextPiece piece)
    {
        var text = piece.Text;
        if (RightToLeft.WordsIn(text) is { } words && Rune.TryGetRuneAt(words, 0, out var first) && fonts.Find(piece.Format.Family, piece.Format.Bold, first.Value) is not null)
        {
            missing.Add(new ReversedText(words, piece.Origin));
        }

        for (var index = 0; index < text.Length;)
        {
            var unit = CharacterReader.Read(text, index);
            if (CharacterReader.IsBroken(unit.CodePoint))
            {
                missing.Add(new MissingGlyph(unit.CodePoint, 0, piece.Origin, GlyphFinder.ContextOf(text, index)));
            }
            else if (!CharacterReader.IsIgnorable(unit.CodePoint))
            {
                AddCharacter(piece, unit, index);
            }
            else if (unit.CodePoint == SoftHyphens.Character && paragraph.Count > 0)
            {
                SoftHyphens.Mark(ref paragraph.Cells[^1], fonts);
            }
            else if (paragraph.Count > 0)
            {
                paragraph.Cells[^1].Wish = WishOf(unit.CodePoint, paragraph.Cells[^1].Wish);
            }

            index += unit.Length;
        }
    }

    private static BreakWish WishOf(int codePoint, BreakWish before) => codePoint switch
    {
        0x200B => BreakWish.Allowed,
        0x2060 or 0xFEFF => BreakWish.Forbidden,
        _ => before,
    };

    private void AddCharacter(TextPiece piece, CharacterUnit unit, int index)
    {
        var format = piece.Format;
        var codePoint = unit.CodePoint == '\t' ? ' ' : unit.CodePoint;
        var found = GlyphFinder.Find(fonts, missing, format, unit with { CodePoint = codePoint }, piece.Text, index, piece.Origin);
        ref var cell = ref paragraph.Add();
        (cell.Piece, cell.Start, cell.Length) = (piece, index, unit.Length);
        cell.Class = CharacterClasses.Of(codePoint);
        if (found is not { } glyph)
        {
            return;
        }

        glyph = SpacingForm(glyph, codePoint);
        cell.Font = glyph.Font;
        cell.Glyph = (ushort)glyph.Glyph;
        var advance = (double)glyph.Font.AdvanceOf(glyph.Glyph) / glyph.Font.UnitsPerEm;
        if (paragraph.Count > 1 && CharacterReader.IsCombining(codePoint))
        {
            Join(ref cell, (BehindInk(glyph, codePoint) ?? advance) * format.Size);
        }
        else
        {
            Measure(ref cell, advance, codePoint, format.Size);
        }
    }

    /// <summary>
    /// The narrowest glyph of a voicing mark, which is drawn like the others: programs that copy text take a wide one, whose blank lies over the
    /// next character, for the end of a line.
    /// </summary>
    private static ResolvedGlyph SpacingForm(ResolvedGlyph glyph, int codePoint)
    {
        ReadOnlySpan<int> forms = codePoint switch { 0x3099 => [0x309B, 0xFF9E], 0x309A => [0x309C, 0xFF9F], _ => [] };
        foreach (var form in forms)
        {
            var other = glyph.Font.GlyphOf(form);
            if (other != 0 && glyph.Font.AdvanceOf(other) < glyph.Font.AdvanceOf(glyph.Glyph) && glyph.Font.AdvanceOf(other) > 0)
            {
                glyph = glyph with { Glyph = other };
            }
        }

        return glyph;
    }

    /// <summary>
    /// The right edge of the ink of a voicing mark in em: for か゚ and other kana without a character of their own (JIS X 0213, 1-4-87 and others) it comes to
    /// stand at the right edge of the kana, wherever the font has put it.
    /// </summary>
    private static double? BehindInk(ResolvedGlyph mark, int codePoint) =>
        codePoint is 0x3099 or 0x309A && mark.Font.InkOf(mark.Glyph) is { } ink ? (double)ink.Right / mark.Font.UnitsPerEm : null;

    private void Join(ref Cell cell, double shift)
    {
        ref var before = ref paragraph.Cells[^2];
        cell.Joined = true;
        cell.Class = before.Class;
        cell.Shift = shift;
        cell.WhiteAfter = before.WhiteAfter;
    }

    private static void Measure(ref Cell cell, double advance, int codePoint, double size)
    {
        if (advance < FullWidth)
        {
            cell.Class = (cell.Class, codePoint < 0x3000) switch
            {
                (CharacterClass.Opening, true) => CharacterClass.WesternOpening,
                (CharacterClass.Closing, true) => CharacterClass.WesternClosing,
                _ => cell.Class,
            };
            cell.Width = advance * size;
            return;
        }

        cell.Shift = SpacingRules.WhiteBefore(cell.Class) * size;
        cell.WhiteAfter = SpacingRules.WhiteAfter(cell.Class) * size;
        cell.Width = (advance * size) - cell.Shift - cell.WhiteAfter;
    }
}
