using ComplianceKit.Typesetting.Flow.Blocks;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Flow.Boxes;

/// <summary>
/// Pictures and fields among words are never wider than the measure nor taller than a page: they would run off the paper or over what stands
/// beside them. A picture keeps its proportions; a field becomes narrower or lower.
/// </summary>
internal static class FittedBoxes
{
    /// <summary>The pieces of a paragraph, with boxes that have room.</summary>
    public static List<InlinePiece> In(List<InlinePiece> pieces, LineSettings settings, BlockTarget target)
    {
        if (!pieces.Exists(static piece => piece is BoxPiece))
        {
            return pieces;
        }

        var fitted = pieces;
        var room = Math.Max(settings.LineHeight, target.Room - target.HeldAbove - (settings.LineHeight / 2));
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is not BoxPiece box)
            {
                continue;
            }

            var indent = i == 0 ? Math.Max(settings.FirstIndent, settings.RestIndent) : settings.RestIndent;
            var within = Within(box, Math.Max(1, settings.Width - indent), room);
            if (!ReferenceEquals(within, box))
            {
                fitted = ReferenceEquals(fitted, pieces) ? [.. pieces] : fitted;
                fitted[i] = within;
            }
        }

        return fitted;
    }

    private static BoxPiece Within(BoxPiece box, double measure, double room)
    {
        switch (box.Key)
        {
            case PictureBox picture when box.Width > measure || box.Ascent > room:
                var factor = Math.Min(measure / box.Width, room / box.Ascent);
                return box with { Key = picture.Scaled(factor), Width = box.Width * factor, Ascent = box.Ascent * factor };
            case FieldBox field when box.Width > measure || box.Ascent + box.Descent > room:
                var lower = Math.Min(1, room / (box.Ascent + box.Descent));
                return box with { Key = field.Lower(lower), Width = Math.Min(box.Width, measure), Ascent = box.Ascent * lower, Descent = box.Descent * lower };
            default:
                return box;
        }
    }
}
