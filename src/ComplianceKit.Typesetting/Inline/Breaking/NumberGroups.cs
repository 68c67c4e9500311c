namespace ComplianceKit.Typesetting.Inline.Breaking;

/// <summary>
/// Numbers in full width stay whole like those in half width (連数字, JIS X 4051:2004), and what is counted stays with its number (24日, 第12条第3項).
/// JLREQ leaves the latter open; a line may end there where there is no other place, or where it would look torn otherwise.
/// </summary>
internal static class NumberGroups
{
    private const string Counters = "年月日時分秒歳条項号章節款編";
    private const string KanjiNumerals = "〇一二三四五六七八九十百千";

    /// <summary>Takes the places within numbers back, after breaks are made of classes.</summary>
    public static void Mark(Span<Cell> cells)
    {
        // Whether the cell belongs to a number that 第 opens: kanji are numerals there, elsewhere mostly words (一部, 三省).
        var isOrdinal = false;
        for (var index = 0; index + 1 < cells.Length; index++)
        {
            ref var cell = ref cells[index];
            var (left, right) = (CharacterOf(cell), CharacterOf(cells[index + 1]));
            var isNumber = IsDigit(left) || (isOrdinal && KanjiNumerals.Contains(left));
            isOrdinal = left == '第' || (isOrdinal && isNumber);
            if (!cell.BreakAfter)
            {
                continue;
            }

            if (IsWide(right) && (IsWide(left) || (left is '，' or '．' && index > 0 && IsWide(CharacterOf(cells[index - 1])))))
            {
                cell.BreakAfter = false;
            }
            else if (isOrdinal ? IsDigit(right) || KanjiNumerals.Contains(right) || (left != '第' && Counters.Contains(right)) : isNumber && Counters.Contains(right))
            {
                (cell.BreakAfter, cell.LateBreakAfter) = (false, true);
            }
        }
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9' || IsWide(character);

    private static bool IsWide(char character) => character is >= '０' and <= '９';

    private static char CharacterOf(in Cell cell) => cell is { Joined: false, Piece: TextPiece text } ? text.Text[cell.Start] : '\0';
}
