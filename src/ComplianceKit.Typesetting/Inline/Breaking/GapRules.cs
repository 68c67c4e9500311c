using ComplianceKit.Typesetting.Characters;
using ComplianceKit.Typesetting.Inline.Ruby;

namespace ComplianceKit.Typesetting.Inline.Breaking;

/// <summary>Makes the gap between two cells out of their classes, sizes and formats.</summary>
internal static class GapRules
{
    private const double LeastWordSpace = 0.25;
    private const double GreatestWordSpace = 0.5;
    private const double Quarter = 0.25;

    /// <summary>The gap between <paramref name="left"/> and <paramref name="right"/>.</summary>
    public static Gap Between(in Cell left, in Cell right)
    {
        if (right.Joined)
        {
            return default;
        }

        var gap = Apart(left, right);
        return RubyOverhang.Between(left, right) is > 0 and var overhang ? gap with { Natural = gap.Natural - overhang } : gap;
    }

    /// <summary>The format of a piece's characters, or <see langword="null"/> for boxes and breaks.</summary>
    public static TextFormat? FormatOf(InlinePiece piece) => piece switch
    {
        TextPiece text => text.Format,
        RubyPiece ruby => ruby.Format,
        TabPiece tab => tab.Format,
        _ => null,
    };

    private static Gap Apart(in Cell left, in Cell right)
    {
        var format = FormatOf(left.Piece);
        var size = format?.Size ?? FormatOf(right.Piece)?.Size ?? 10;
        var spacing = format?.LetterSpacing ?? 0;
        if (left.Class is CharacterClass.WordSpace)
        {
            return new Gap(
                spacing, Math.Max(0, left.Width - (LeastWordSpace * size)), ShrinkStep.WordSpace,
                Math.Max(0, (GreatestWordSpace * size) - left.Width), StretchStep.WordSpace);
        }

        // The mark of a note stands solid (JLREQ table 1, cl-20).
        var raised = format?.Rise > 0 || FormatOf(right.Piece)?.Rise > 0;
        if (!raised && SpacingRules.TakesQuarter(left.Class, right.Class) && (format?.LatinSpacing ?? false) && (FormatOf(right.Piece)?.LatinSpacing ?? false))
        {
            return new Gap(spacing + (Quarter * size), Quarter / 2 * size, ShrinkStep.Quarter, Quarter * size, StretchStep.Quarter);
        }

        return OfMarks(left, right, spacing, size);
    }

    private static Gap OfMarks(in Cell left, in Cell right, double spacing, double size)
    {
        var white = SpacingRules.Between(left.Class, left.WhiteAfter, right.Class, WhiteBefore(right));
        var step = left.Class == CharacterClass.MiddleDot || right.Class == CharacterClass.MiddleDot ? ShrinkStep.MiddleDot : ShrinkStep.Marks;
        // The white behind a full stop inside a line is not taken away (JLREQ §3.8.3).
        var shrink = left.Class == CharacterClass.FullStop ? 0 : white;
        return SpacingRules.MayStretch(left.Class, right.Class)
            ? new Gap(white + spacing, shrink, step, Quarter * size, StretchStep.Characters)
            : new Gap(white + spacing, shrink, step, 0, StretchStep.Never);
    }

    private static double WhiteBefore(in Cell cell) => cell.Joined ? 0 : cell.Shift;
}
