using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>
/// How far a reading that is wider than its characters hangs over what stands beside it (JLREQ §3.3.8, JIS X 4051:2004): over hiragana and the
/// prolonged sound mark up to the size of the reading, over the space between words up to half of it, over nothing else. At the head and the
/// end of a line there is nothing to hang over.
/// </summary>
internal static class RubyOverhang
{
    /// <summary>By how much the two cells come closer to each other, in points.</summary>
    public static double Between(in Cell left, in Cell right) => (left.Ruby, right.Ruby) switch
    {
        ({ Overhang: > 0 and var overhang }, null) => Math.Min(overhang, RoomOver(right)),
        (null, { Overhang: > 0 and var overhang }) => Math.Min(overhang, RoomOver(left)),
        _ => 0,
    };

    private static double RoomOver(in Cell cell) => cell switch
    {
        { Joined: true } => 0,
        { Class: CharacterClass.WordSpace } => cell.Width / 2,
        { Piece: TextPiece { Format.EmphasisDots: false } text } when IsHiragana(text.Text[cell.Start]) => text.Format.Size * RubyCells.AnnotationScale,
        _ => 0,
    };

    private static bool IsHiragana(char character) => character is (>= 'ぁ' and <= 'ゟ') or 'ー';
}
