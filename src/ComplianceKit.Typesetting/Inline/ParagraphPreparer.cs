using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>Turns the pieces of a paragraph into cells: characters to classes and glyphs, gaps between them, places where a line may end.</summary>
internal sealed class ParagraphPreparer
{
    private const double FullWidth = 0.9;
    private readonly PreparedParagraph paragraph;
    private readonly FontBook fonts;
    private readonly MissingGlyphSink missing;
    private readonly double leastFill;

    private ParagraphPreparer(PreparedParagraph paragraph, FontBook fonts, MissingGlyphSink missing, double leastFill) =>
        (this.paragraph, this.fonts, this.missing, this.leastFill) = (paragraph, fonts, missing, leastFill);

    /// <summary>Prepares <paramref name="pieces"/>; boxes that take the rest of a line get at least <paramref name="leastFill"/>.</summary>
    public static PreparedParagraph Prepare(IReadOnlyList<InlinePiece> pieces, FontBook fonts, MissingGlyphSink missing, double leastFill)
    {
        var length = 0;
        foreach (var piece in pieces)
            length += piece is TextPiece text ? text.Text.Length : 1;
        var paragraph = new PreparedParagraph(length);
        var preparer = new ParagraphPreparer(paragraph, fonts, missing, leastFill);
        foreach (var piece in pieces)
            preparer.Add(piece);
        LatinQuotationMarks.Narrow(paragraph.Cells);
        RubyOverhang.Fit(paragraph.Cells);
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
                RubyCells.Add(paragraph, ruby, fonts, missing);
                break;
            case BoxPiece box:
                ref var boxCell = ref paragraph.Add();
                (boxCell.Piece, boxCell.Class, boxCell.Width) = (piece, CharacterClass.Box, box.Width > 0 ? box.Width : leastFill);
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
        for (var index = 0; index < text.Length;)
        {
            var unit = CharacterReader.Read(text, index);
            if (CharacterReader.IsBroken(unit.CodePoint))
                missing.Add(new MissingGlyph(unit.CodePoint, 0, piece.Origin, GlyphFinder.ContextOf(text, index)));
            else if (!CharacterReader.IsIgnorable(unit.CodePoint))
                AddCharacter(piece, unit, index);
            else if (unit.CodePoint == SoftHyphens.Character && paragraph.Count > 0)
                SoftHyphens.Mark(ref paragraph.Cells[^1], fonts);
            else if (paragraph.Count > 0)
                paragraph.Cells[^1].Wish = WishOf(unit.CodePoint, paragraph.Cells[^1].Wish);
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
            return;
        cell.Font = glyph.Font;
        cell.Glyph = (ushort)glyph.Glyph;
        var advance = (double)glyph.Font.AdvanceOf(glyph.Glyph) / glyph.Font.UnitsPerEm;
        if (paragraph.Count > 1 && CharacterReader.IsCombining(codePoint))
            Join(ref cell, advance * format.Size);
        else
            Measure(ref cell, advance, codePoint, format.Size);
    }

    private void Join(ref Cell cell, double advance)
    {
        ref var before = ref paragraph.Cells[^2];
        cell.Joined = true;
        cell.Class = before.Class;
        cell.Shift = advance;
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
