using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline.Breaking;

/// <summary>
/// Finds the end of one line after another. Where the measure falls at no opportunity, characters are pushed in by taking space away
/// (追い込み) if that takes less than pushing out to the next line (追い出し) would have to give; JIS X 4051:2004
/// </summary>
internal static class LineBreaker
{
    /// <summary>Widths that differ by less are equal, in points.</summary>
    public const double Tolerance = 0.01;

    /// <summary>The share of the space that may be given between characters that is hardly seen.</summary>
    private const double CalmShare = 0.25;

    /// <summary>The index behind the last cell of the line that begins at <paramref name="start"/>; always greater than it.</summary>
    /// <param name="cells">All cells of the paragraph.</param>
    /// <param name="start">First cell of the line.</param>
    /// <param name="available">The measure without indent.</param>
    /// <param name="mayShrink">Whether lines are justified, so that space may be taken away.</param>
    public static int FindEnd(ReadOnlySpan<Cell> cells, int start, double available, bool mayShrink)
    {
        double width = 0, shrink = 0, stretch = 0, visible = 0, visibleShrink = 0;
        var (best, late, seam) = (default(Opportunity), default(Opportunity), default(Opportunity));
        for (var index = start; index < cells.Length; index++)
        {
            ref readonly var cell = ref cells[index];
            if (cell.Class == CharacterClass.Break)
            {
                return index + 1;
            }

            width += cell.Width;
            if (!cell.IsSpace)
            {
                (visible, visibleShrink) = (width, shrink);
            }

            var excess = visible - available;
            if (excess > Tolerance && (!mayShrink || excess - visibleShrink > Tolerance || (best.End > 0 && excess > best.Slack)))
            {
                return Choose(best, seam.End > 0 && seam.Slack <= available / 2 ? seam : late, mayShrink) ?? EmergencyEnd(cells, start, index);
            }

            var ending = excess + cell.HyphenWidth;
            if (cell.BreakAfter && (cell.HyphenWidth <= 0 || ending <= Tolerance))
            {
                if (ending > Tolerance)
                {
                    return index + 1;
                }

                best = new Opportunity(index + 1, -ending, stretch);
            }
            else if (cell.LateBreakAfter && excess <= Tolerance)
            {
                late = new Opportunity(index + 1, -excess, stretch);
                seam = cell.SeamAfter ? late : seam;
            }

            width += cell.Gap.Natural;
            shrink += cell.Gap.Shrink;
            stretch += CalmStretch(cell.Gap);
        }

        return cells.Length;
    }

    /// <summary>The width to which a line can be spread without looking torn.</summary>
    public static double CalmWidth(ReadOnlySpan<Cell> line)
    {
        var width = 0.0;
        for (var index = 0; index < line.Length; index++)
        {
            width += line[index].Width + (index + 1 < line.Length ? line[index].Gap.Natural + CalmStretch(line[index].Gap) : 0);
        }

        return width;
    }

    private static double CalmStretch(in Gap gap) => gap.StretchStep == StretchStep.Characters ? gap.Stretch * CalmShare : gap.Stretch;

    /// <summary>
    /// The last opportunity; one between the letters of an address or inside a phrase instead, where justification would tear the line apart
    /// or there is no other.
    /// </summary>
    private static int? Choose(Opportunity best, Opportunity late, bool mayStretch) =>
        late.End > best.End && (best.End == 0 || (mayStretch && best.Slack > best.Stretch)) ? late.End : best.End > 0 ? best.End : null;

    /// <summary>
    /// Where there is no opportunity the line ends at the measure, never before a mark that stands on the character before it; a number that is longer
    /// than the line behind one of its own marks (03-|1234-5678), if that leaves no more than half of the line empty.
    /// </summary>
    private static int EmergencyEnd(ReadOnlySpan<Cell> cells, int start, int overflowing)
    {
        var end = Math.Max(start + 1, overflowing);
        while (end < cells.Length && cells[end].Joined)
        {
            end++;
        }

        for (var index = end - 1; end < cells.Length && index - start >= (end - start) / 2; index--)
        {
            if (IsMarkInNumber(cells[index]) && !cells[index + 1].Joined)
            {
                return index + 1;
            }
        }

        return end;
    }

    private static bool IsMarkInNumber(in Cell cell) =>
        cell.Class == CharacterClass.WesternJoiner || (cell.Piece is TextPiece text && text.Text[cell.Start] == ',');

    /// <summary>A place where the line may end.</summary>
    /// <param name="End">The index behind its last cell; 0 for none.</param>
    /// <param name="Slack">What is left of the measure there.</param>
    /// <param name="Stretch">What the line takes up there without looking torn.</param>
    private readonly record struct Opportunity(int End, double Slack, double Stretch);
}
