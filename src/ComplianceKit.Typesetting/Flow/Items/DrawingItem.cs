using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Items;

/// <summary>Rectangles and words whose places are known, as in a chart.</summary>
internal sealed class DrawingItem(IReadOnlyList<PlacedItem> items, double height) : FlowItem
{
    /// <inheritdoc/>
    public override double NaturalHeight => height;

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
        foreach (var item in items)
        {
            canvas.Add(canvas.Moved(item, x, y));
        }
    }
}
