using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Inline.Breaking;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>
/// Places the pieces of a running line at the start, in the middle and at the end of a page's width. What would run into its neighbour is
/// set in several lines, which grow away from the text.
/// </summary>
/// <param name="context">The layout.</param>
/// <param name="style">How the line looks.</param>
/// <param name="left">Left edge of the text area in points.</param>
/// <param name="width">Width of the text area in points.</param>
/// <param name="atTop">Whether it is a header; further lines stand above the first there, and below it in a footer.</param>
internal sealed class RunningPieces(LayoutContext context, Style style, double left, double width, bool atTop)
{
    private readonly double size = context.FormatOf(style).Size;
    private readonly List<PlacedLine> lines = [];

    /// <summary>The lines of all three, with their base lines.</summary>
    public IReadOnlyList<PlacedLine> Place(List<InlinePiece> start, List<InlinePiece> center, List<InlinePiece> end, double baseline)
    {
        var (first, middle, last) = (WidthOf(start), WidthOf(center), WidthOf(end));
        var rooms = Rooms(first, middle, last);
        Place(start, first, baseline, rooms.Start, 0);
        Place(center, middle, baseline, rooms.Center, 0.5);
        Place(end, last, baseline, rooms.End, 1);
        return lines;
    }

    // Two pieces keep an em between them.
    private (double Start, double Center, double End) Rooms(double start, double center, double end)
    {
        if (center > 0)
        {
            var middle = Math.Min(center, start + end > 0 ? width / 2 : width);
            var side = ((width - middle) / 2) - size;
            return (side, middle, side);
        }

        var both = width - size;
        var half = both / 2;
        return start + end <= both || start == 0 || end == 0 ? (width, 0, width)
            : end <= half ? (both - end, 0, end)
            : start <= half ? (start, 0, both - start)
            : (half, 0, half);
    }

    private double WidthOf(List<InlinePiece> pieces) => pieces.Count == 0 ? 0 : context.WidthOf(pieces);

    private void Place(List<InlinePiece> pieces, double natural, double baseline, double room, double share)
    {
        if (pieces.Count == 0)
        {
            return;
        }

        if (natural <= room + LineBreaker.Tolerance && AloneIn(pieces) is { } alone)
        {
            lines.Add(new PlacedLine(alone, left + ((width - natural) * share), baseline));
            return;
        }

        var alignment = share switch { 0 => TextAlignment.Start, 1 => TextAlignment.End, _ => TextAlignment.Center };
        var composed = context.Compose(pieces, new LineSettings(room, alignment, size * LineDistance));
        var y = baseline;
        for (var index = 0; index < composed.Count; index++)
        {
            var line = composed[atTop ? composed.Count - 1 - index : index];
            lines.Add(new PlacedLine(line, left + ((width - room) * share), y) { Leading = size * (LineDistance - 1) / 2 });
            y += (line.Ascent + line.Descent) * (atTop ? -1 : 1);
        }
    }

    // Pieces may hold line ends of their author.
    private LineBox? AloneIn(List<InlinePiece> pieces) =>
        context.Compose(pieces, new LineSettings(LayoutContext.UnlimitedWidth, TextAlignment.Start, size)) is [var alone] ? alone : null;

    private const double LineDistance = 1.3;
}

/// <summary>A line of a header or footer.</summary>
/// <param name="Line">The line.</param>
/// <param name="X">Its left edge.</param>
/// <param name="Baseline">Its base line.</param>
internal sealed record PlacedLine(LineBox Line, double X, double Baseline)
{
    /// <summary>How much of the line, above and below, is leading that nothing stands in.</summary>
    public double Leading { get; init; }

    /// <summary>Its upper edge.</summary>
    public double Top => Baseline - Line.Ascent + Leading;

    /// <summary>Its lower edge.</summary>
    public double Bottom => Baseline + Line.Descent - Leading;
}
