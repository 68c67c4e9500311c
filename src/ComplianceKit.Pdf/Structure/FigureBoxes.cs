using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Pdf.Structure;

/// <summary>The boxes of pictures and charts on a page, which a figure has to tell (PDF/UA-1 §7.3).</summary>
internal static class FigureBoxes
{
    /// <summary>Adds the boxes on <paramref name="page"/> of slots that have none yet, in the coordinates of PDF.</summary>
    public static void Note(Page page, Dictionary<int, double[]> boxes)
    {
        foreach (var image in page.Items.OfType<PlacedImage>())
        {
            boxes.TryAdd(image.Slot, [image.X, page.Height - image.Y - image.Height, image.X + image.Width, page.Height - image.Y]);
        }

        // What is drawn with rectangles that are no decoration is a chart.
        var charts = page.Items.OfType<FilledRectangle>().Where(box => box.Slot >= 0 && !boxes.ContainsKey(box.Slot)).Select(static box => box.Slot).ToHashSet();
        foreach (var items in page.Items.Where(item => charts.Contains(item.Slot)).GroupBy(static item => item.Slot))
        {
            var parts = items.Select(BoxOf).OfType<(double Left, double Top, double Right, double Bottom)>().ToList();
            boxes.Add(items.Key, [parts.Min(static part => part.Left), page.Height - parts.Max(static part => part.Bottom), parts.Max(static part => part.Right), page.Height - parts.Min(static part => part.Top)]);
        }
    }

    private static (double Left, double Top, double Right, double Bottom)? BoxOf(PlacedItem item) => item switch
    {
        FilledRectangle box => (box.X, box.Y, box.X + box.Width, box.Y + box.Height),
        GlyphRun { Offsets.Length: > 0 } run =>
            (run.X, run.Baseline - (run.Size * EmBox.Ascent), run.X + run.Offsets[^1] + run.Size, run.Baseline + (run.Size * EmBox.Descent)),
        _ => null,
    };
}
