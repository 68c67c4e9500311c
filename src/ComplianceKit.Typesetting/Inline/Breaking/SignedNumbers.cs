using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline.Breaking;

/// <summary>
/// A sign directly before a digit (−12, ▲1,234, ±0.5, ≧10, 〒100) belongs to the number like the marks of cl-12 (JLREQ §3.1.10): nothing parts them,
/// neither a line's end nor the quarter em between Japanese and Latin. Between words the same signs stand for themselves. Degrees keep their letter (12°C).
/// </summary>
internal static class SignedNumbers
{
    private const string Signs = "−＋±▲△≧≦≥≤＜＞≒〒";

    /// <summary>Marks <paramref name="cells"/>, before gaps and breaks are made of their classes.</summary>
    public static void Mark(Span<Cell> cells)
    {
        for (var index = 0; index + 1 < cells.Length; index++)
        {
            ref var cell = ref cells[index];
            if (cell.Piece is not TextPiece text || cells[index + 1] is not { Joined: false, Piece: TextPiece next } behind)
            {
                continue;
            }

            var (character, following) = (text.Text[cell.Start], next.Text[behind.Start]);
            if (cell.Class == CharacterClass.Ideographic && Signs.Contains(character) && following is (>= '0' and <= '9') or (>= '０' and <= '９'))
            {
                cell.Class = CharacterClass.Prefix;
            }
            else if (character == '°' && following is 'C' or 'F' && cell.Wish == BreakWish.None)
            {
                cell.Wish = BreakWish.Forbidden;
            }
        }
    }
}
