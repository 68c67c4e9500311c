using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Inline.Breaking;
using ComplianceKit.Typesetting.Inline.Ruby;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>
/// The height of a line: the largest type of the line gets the distance between base lines with half the leading on either side; what reaches
/// higher or lower (boxes, raised type) makes the line grow. Readings and emphasis dots stand between the lines and move them apart only
/// where there is no room for them (JLREQ §2.5.2); above the first line of a paragraph they have no more than its own half.
/// </summary>
internal sealed class LineHeights(double lineHeight, FontBook fonts)
{
    // Of an em between a line and the readings of the next, so that nobody takes them for marks under the upper one.
    private const double Clearance = 0.1;

    private InlinePiece? last;
    private TextFormat? strut;
    private double ascent, descent, annotation, roomAbove;
    private bool started;

    /// <summary>Begins a line. An empty one takes the type of the line before it.</summary>
    public void Start() => (last, ascent, descent, annotation, started) = (null, double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity, false);

    /// <summary>Takes account of a piece of which something stands in the line.</summary>
    public void Add(InlinePiece piece)
    {
        if (ReferenceEquals(piece, last))
        {
            return;
        }

        last = piece;
        if (piece is BoxPiece box)
        {
            Reach(box.Ascent, box.Descent);
            strut ??= box.Format;
        }

        if (GapRules.FormatOf(piece) is not { } format)
        {
            return;
        }

        if (!started || strut is null || format.Size > strut.Size)
        {
            strut = format;
        }

        started = true;
        var top = EmBox.Ascent * format.Size;
        if (piece is RubyPiece || format.EmphasisDots)
        {
            annotation = Math.Max(annotation, top + (format.Size * RubyCells.AnnotationScale) + format.Rise);
        }

        if (format.Rise != 0)
        {
            Reach(top + format.Rise, (EmBox.Descent * format.Size) - format.Rise);
        }
    }

    /// <summary>Ascent and descent of the line.</summary>
    public (double Ascent, double Descent) Result()
    {
        var (top, bottom) = (EmBox.Ascent, EmBox.Descent);
        var size = strut?.Size ?? lineHeight;
        if (strut is not null)
        {
            var face = fonts.PrimaryFace(strut.Family, strut.Bold);
            (top, bottom) = ((double)face.Metrics.Ascender / face.UnitsPerEm, (double)-face.Metrics.Descender / face.UnitsPerEm);
        }

        var half = (lineHeight - ((top + bottom) * size)) / 2;
        var above = Math.Max(Math.Max(ascent, annotation - roomAbove), half + (top * size));
        var below = Math.Max(descent, half + (bottom * size));
        roomAbove = Math.Max(0, below - Math.Max(descent, (EmBox.Descent + Clearance) * size));
        return (above, below);
    }

    private void Reach(double up, double down) => (ascent, descent) = (Math.Max(ascent, up), Math.Max(descent, down));
}
