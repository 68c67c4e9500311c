using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow.Items;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Flow.Blocks;

/// <summary>Draws a chart of bars: one item for its legend and one for each bar, all of them content of the same figure.</summary>
/// <param name="context">The document's layout.</param>
/// <param name="style">The style of the chart.</param>
/// <param name="slot">The content slot of the figure.</param>
internal sealed class ChartBuilder(LayoutContext context, Style style, int slot)
{
    private const double BarHeightInEms = 1.7;
    private const double SwatchInEms = 0.9;
    private const double GapInEms = 0.5;
    private static readonly Color Grey = new(0xBF, 0xBF, 0xBF);
    private readonly TextFormat format = context.FormatOf(style);

    private double Em => format.Size;

    /// <summary>Adds the legend and the bars of <paramref name="chart"/>.</summary>
    public void Add(BarChart chart, BlockTarget target)
    {
        if (!chart.Legend.IsDefaultOrEmpty)
        {
            target.Add(Legend(chart, target.Width));
        }

        foreach (var bar in chart.Bars)
        {
            target.Add(Bar(chart, bar, target.Width));
        }
    }

    private DrawingItem Legend(BarChart chart, double width)
    {
        var items = new List<PlacedItem>();
        var (left, row, height) = (0.0, 0, Em * BarHeightInEms);
        foreach (var part in chart.Legend)
        {
            var text = Line(part.Text, style, out var length);
            var entry = (Em * (SwatchInEms + GapInEms)) + length;
            (left, row) = left > 0 && left + entry > width ? (0.0, row + 1) : (left, row);
            var top = (row * height) + ((height - (Em * SwatchInEms)) / 2);
            items.Add(new FilledRectangle(slot, left, top, Em * SwatchInEms, Em * SwatchInEms, ColorOf(part)));
            Put(items, text, left + (Em * (SwatchInEms + GapInEms)), (row * height) + (height / 2));
            left += entry + (Em * 1.5);
        }

        return new DrawingItem(items, (row + 1) * height) { SpaceAfter = Em * GapInEms };
    }

    private DrawingItem Bar(BarChart chart, ChartBar bar, double width)
    {
        var items = new List<PlacedItem>();
        var label = Math.Min(chart.LabelWidth * context.Scale, width / 2);
        var total = Math.Min(chart.TotalWidth * context.Scale, width / 4);
        var lines = context.Compose([new TextPiece(bar.Label, format, slot)], new LineSettings(Math.Max(Em, label - (Em * GapInEms)), TextAlignment.Start, Em * 1.3));
        var barHeight = Em * BarHeightInEms;
        var height = Math.Max(barHeight, lines.Count * Em * 1.3);
        var labelTop = (height - (lines.Count * Em * 1.3)) / 2;
        for (var index = 0; index < lines.Count; index++)
        {
            Put(items, lines[index], 0, labelTop + ((index + 0.5) * Em * 1.3));
        }

        Parts(items, bar, label, width - label - total, (height - barHeight) / 2, barHeight);
        var sum = Line(bar.Total, style, out var sumWidth);
        Put(items, sum, width - sumWidth, height / 2);
        return new DrawingItem(items, height) { SpaceAfter = Em * GapInEms * 0.6 };
    }

    private void Parts(List<PlacedItem> items, ChartBar bar, double left, double width, double top, double height)
    {
        const double Between = 0.5;
        var all = bar.Parts.Sum(static part => part.Value);
        foreach (var part in bar.Parts)
        {
            var length = width * part.Value / all;
            items.Add(new FilledRectangle(slot, left, top, Math.Max(Between, length - Between), height, ColorOf(part)));
            var text = Line(part.Text, StyleOf(part), out var textWidth);
            if (textWidth < length - (2 * Between))
            {
                Put(items, text, left + ((length - textWidth) / 2), top + (height / 2));
            }

            left += length;
        }
    }

    private Style StyleOf(ChartPart part) => context.Styles.Resolve(style, "chart-part", part.Classes);

    private Color ColorOf(ChartPart part) => StyleOf(part).Background ?? Grey;

    private LineBox? Line(string text, Style own, out double width)
    {
        List<InlinePiece> pieces = [new TextPiece(text, context.FormatOf(own), slot)];
        width = text.Length == 0 ? 0 : context.WidthOf(pieces);
        return text.Length == 0 ? null : context.ComposeLine(pieces, Em);
    }

    // Half of a line's height above its middle; letters stand a little lower than that.
    private static void Put(List<PlacedItem> items, LineBox? line, double x, double middle)
    {
        if (line is null)
        {
            return;
        }

        var baseline = middle + ((line.Ascent - line.Descent) / 2);
        items.AddRange(line.Items.OfType<GlyphRun>().Select(run => run with { X = x + run.X, Baseline = baseline + run.Baseline }));
    }
}
