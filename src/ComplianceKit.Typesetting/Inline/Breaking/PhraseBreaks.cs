using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline.Breaking;

/// <summary>
/// Where type says so, lines end between phrases: at the blanks of the author (分かち書き) and where <see cref="PhraseRules"/> knows a boundary.
/// Other places are kept as late ones, for a phrase that is longer than the line or would leave a justified line torn; words in katakana are
/// broken only where nothing else is left.
/// </summary>
internal static class PhraseBreaks
{
    /// <summary>Takes the places within phrases back.</summary>
    public static void Mark(Span<Cell> cells)
    {
        for (var index = 0; index + 1 < cells.Length; index++)
        {
            ref var cell = ref cells[index];
            ref var next = ref cells[index + 1];
            if (!cell.BreakAfter || cell.Wish != BreakWish.None || !IsWhole(cell) || !IsWhole(next))
            {
                continue;
            }

            var before = index > 0 && IsWhole(cells[index - 1]) ? CharacterOf(cells[index - 1]) : '\0';
            if (!PhraseRules.IsBoundary(before, CharacterOf(cell), cell.Class, CharacterOf(next), next.Class))
            {
                (cell.BreakAfter, cell.LateBreakAfter) = (false, !PhraseRules.IsInsideLoanword(CharacterOf(cell), CharacterOf(next)));
                cell.SeamAfter = PhraseRules.IsSeam(CharacterOf(cell), CharacterOf(next));
            }
        }
    }

    /// <summary>Whether the cell is part of a phrase: a character that is no blank, in type whose phrases stay whole.</summary>
    private static bool IsWhole(in Cell cell) =>
        !cell.IsSpace && cell.Piece is TextPiece or RubyPiece && GapRules.FormatOf(cell.Piece) is { WholePhrases: true };

    private static char CharacterOf(in Cell cell) => cell.Piece switch
    {
        TextPiece text => text.Text[cell.Start],
        _ => cell.Ruby is { Base: [.., var last] } ? last.Text[0] : '\0',
    };
}
