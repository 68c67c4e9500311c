using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline.Ruby;

/// <summary>
/// How far a reading that is wider than its characters hangs over what stands beside it (JLREQ §3.3.8 and appendix F, JIS X 4051:2004): over
/// hiragana and the prolonged sound mark up to the size of the reading, over the space between words up to half of it, over nothing else; two
/// readings share the kana between them. The reading of one character stays in its middle; that of a word goes to the side where there is room.
/// Only what hangs nowhere drives characters apart. At the head and the end of a line there is nothing to hang over.
/// </summary>
internal static class RubyOverhang
{
    /// <summary>Sets the readings of a paragraph over their neighbours.</summary>
    public static void Fit(Span<Cell> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (cells[index].Ruby is { Excess: > 0 } ruby)
            {
                cells[index].Ruby = Fitted(ruby, RoomOver(cells, index - 1, -1), RoomOver(cells, index + 1, 1));
            }
        }
    }

    /// <summary>Lets a word begin where its line begins: its reading has nothing before it to hang over.</summary>
    public static void FitHead(Span<Cell> line)
    {
        if (line.Length == 0 || line[0].Ruby is not { HangBefore: > 0, Base.Count: > 1 } ruby)
        {
            return;
        }

        var fitted = Fitted(ruby, 0, RoomOver(line, 1, 1));
        line[0].Gap = line[0].Gap with { Natural = line[0].Gap.Natural + ruby.HangAfter - fitted.HangAfter };
        line[0].Ruby = fitted;
    }

    /// <summary>By how much the two cells come closer to each other, in points.</summary>
    public static double Between(in Cell left, in Cell right) => (left.Ruby?.HangAfter ?? 0) + (right.Ruby?.HangBefore ?? 0);

    private static RubyCell Fitted(RubyCell ruby, double roomBefore, double roomAfter)
    {
        var half = ruby.Excess / 2;
        var (before, after) = (Math.Min(half, roomBefore), Math.Min(half, roomAfter));
        if (ruby.Base.Count == 1)
        {
            return ruby with { HangBefore = before, HangAfter = after };
        }

        after = Math.Min(ruby.Excess - before, roomAfter);
        before = Math.Min(ruby.Excess - after, roomBefore);
        return ruby with { Base = RubyCells.Spread(ruby.Base, before, ruby.Excess - before - after), HangBefore = before, HangAfter = after };
    }

    private static double RoomOver(ReadOnlySpan<Cell> cells, int index, int beyond)
    {
        if (index < 0 || index >= cells.Length)
        {
            return 0;
        }

        var isShared = index + beyond >= 0 && index + beyond < cells.Length && cells[index + beyond].Ruby is { Excess: > 0 };
        ref readonly var cell = ref cells[index];
        return cell switch
        {
            { Joined: true } => 0,
            { Class: CharacterClass.WordSpace } => cell.Width / 2,
            { Piece: TextPiece { Format.EmphasisDots: false } text } when IsHiragana(text.Text[cell.Start]) =>
                text.Format.Size * RubyCells.AnnotationScale / (isShared ? 2 : 1),
            _ => 0,
        };
    }

    private static bool IsHiragana(char character) => character is (>= 'ぁ' and <= 'ゟ') or 'ー';
}
