using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline.Breaking;

/// <summary>
/// Leaves no single character on the last line of a paragraph, alone or with a closing mark, where the line before can do without one more
/// (JLREQ §3.5.4, widow adjustment of paragraphs). The paragraph has as many lines as before.
/// </summary>
internal static class WidowAdjustment
{
    /// <summary>What a line keeps at least, in cells: in narrow columns a single character is the lesser evil.</summary>
    private const int LeastKept = 8;

    /// <summary>How many cells are moved at most.</summary>
    private const int MostMoved = 4;

    /// <summary>Where the line ends instead.</summary>
    /// <param name="cells">All cells of the paragraph.</param>
    /// <param name="start">First cell of the line.</param>
    /// <param name="end">The index behind its last cell.</param>
    /// <param name="available">Its measure without indent.</param>
    /// <param name="next">The measure of the line that follows.</param>
    /// <param name="justified">Whether lines are justified, so that what is missing is given between characters.</param>
    public static int EndOf(ReadOnlySpan<Cell> cells, int start, int end, double available, double next, bool justified)
    {
        if (end == cells.Length || cells[end - 1].Class == CharacterClass.Break || !StandsAlone(cells[end..]))
        {
            return end;
        }

        for (var earlier = end - 1; earlier >= start + LeastKept && end - earlier <= MostMoved; earlier--)
        {
            ref readonly var last = ref cells[earlier - 1];
            if (!last.BreakAfter || last.HyphenWidth > 0)
            {
                continue;
            }

            var isCalm = !justified || available - LineBreaker.Tolerance <= LineBreaker.CalmWidth(cells[start..earlier]);
            return isCalm && LineFiller.WidthOf(cells[earlier..LastOf(cells, end)]) <= next ? earlier : end;
        }

        return end;
    }

    private static bool StandsAlone(ReadOnlySpan<Cell> rest)
    {
        var count = 0;
        foreach (ref readonly var cell in rest)
        {
            if (cell.Class == CharacterClass.Break)
            {
                break;
            }

            if (cell.Fills || cell.Class is CharacterClass.Box or CharacterClass.Western)
            {
                return false;
            }

            count += cell.IsSpace || cell.Class is CharacterClass.Closing or CharacterClass.FullStop or CharacterClass.Comma or CharacterClass.Dividing or CharacterClass.WesternClosing ? 0 : 1;
            if (count > 1)
            {
                return false;
            }
        }

        return count == 1;
    }

    private static int LastOf(ReadOnlySpan<Cell> cells, int from)
    {
        while (from < cells.Length && cells[from].Class != CharacterClass.Break)
        {
            from++;
        }

        return from;
    }
}
