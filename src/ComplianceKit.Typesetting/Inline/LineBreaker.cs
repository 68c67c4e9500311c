using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>
/// Finds the end of one line after another. Where the measure falls at no opportunity, characters are pushed in by taking space away
/// (追い込み) if that takes less than pushing out to the next line (追い出し) would have to give; JIS X 4051:2004
/// </summary>
internal static class LineBreaker
{
    /// <summary>Widths that differ by less are equal, in points.</summary>
    public const double Tolerance = 0.01;

    /// <summary>The index behind the last cell of the line that begins at <paramref name="start"/>; always greater than it.</summary>
    /// <param name="cells">All cells of the paragraph.</param>
    /// <param name="start">First cell of the line.</param>
    /// <param name="available">The measure without indent.</param>
    /// <param name="mayShrink">Whether lines are justified, so that space may be taken away.</param>
    public static int FindEnd(ReadOnlySpan<Cell> cells, int start, double available, bool mayShrink)
    {
        double width = 0, shrink = 0, visible = 0, visibleShrink = 0, slack = 0;
        var fitting = -1;
        for (var index = start; index < cells.Length; index++)
        {
            ref readonly var cell = ref cells[index];
            if (cell.Class == CharacterClass.Break)
                return index + 1;
            width += cell.Width;
            if (!cell.IsSpace)
                (visible, visibleShrink) = (width, shrink);
            var excess = visible - available;
            if (excess > Tolerance && (!mayShrink || excess - visibleShrink > Tolerance || (fitting > 0 && excess > slack)))
                return fitting > 0 ? fitting : EmergencyEnd(cells, start, index);
            if (cell.BreakAfter)
            {
                if (excess > Tolerance)
                    return index + 1;
                (fitting, slack) = (index + 1, -excess);
            }

            width += cell.Gap.Natural;
            shrink += cell.Gap.Shrink;
        }

        return cells.Length;
    }

    /// <summary>Where there is no opportunity the line ends at the measure, never before a mark that stands on the character before it.</summary>
    private static int EmergencyEnd(ReadOnlySpan<Cell> cells, int start, int overflowing)
    {
        var end = Math.Max(start + 1, overflowing);
        while (end < cells.Length && cells[end].Joined)
            end++;
        return end;
    }
}
