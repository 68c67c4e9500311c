using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline.Breaking;

/// <summary>
/// Quotation marks and apostrophes are full-width in Japanese fonts (JLREQ appendix A.1 and A.2, note on ‘ ’ “ ”). Among Latin letters, as in
/// “don’t” in an English sentence, they are set as wide as their ink asks.
/// </summary>
internal static class LatinQuotationMarks
{
    /// <summary>Width of a mark whose ink is not known, in em.</summary>
    private const double UsualWidth = 0.5;

    /// <summary>Narrows the marks among <paramref name="cells"/> that have Latin characters on both sides.</summary>
    public static void Narrow(Span<Cell> cells)
    {
        for (var index = 1; index + 1 < cells.Length; index++)
        {
            ref var cell = ref cells[index];
            if (cell.Piece is not TextPiece text || text.Text[cell.Start] is not ('‘' or '’' or '“' or '”'))
            {
                continue;
            }

            var opens = cell.Class == CharacterClass.Opening;
            if (!opens && cell.Class != CharacterClass.Closing)
            {
                continue;
            }

            var (inside, outside) = opens ? (cells[index + 1].Class, cells[index - 1].Class) : (cells[index - 1].Class, cells[index + 1].Class);
            if (BreakRules.IsWestern(inside) && (BreakRules.IsWestern(outside) || outside is CharacterClass.WordSpace or CharacterClass.NoBreakSpace))
            {
                Narrow(ref cell, text.Format.Size, opens);
            }
        }
    }

    private static void Narrow(ref Cell cell, double size, bool opens)
    {
        cell.Class = opens ? CharacterClass.WesternOpening : CharacterClass.WesternClosing;
        cell.WhiteAfter = 0;
        if (cell.Font is not { } font)
        {
            return;
        }

        var em = size / font.UnitsPerEm;
        var advance = font.AdvanceOf(cell.Glyph) * em;
        if (font.InkOf(cell.Glyph) is not var (left, right))
        {
            (cell.Shift, cell.Width) = (opens ? advance - (UsualWidth * size) : 0, UsualWidth * size);
            return;
        }

        var bearing = Math.Max(0, Math.Min(left * em, advance - (right * em)));
        cell.Shift = (left * em) - bearing;
        cell.Width = ((right - left) * em) + (2 * bearing);
    }
}
