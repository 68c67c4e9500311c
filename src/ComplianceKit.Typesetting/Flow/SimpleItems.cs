using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>Ends the page.</summary>
internal sealed class PageBreakItem : FlowItem
{
    /// <inheritdoc/>
    public override double NaturalHeight => 0;

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
    }
}

/// <summary>Empty space, or a place that only carries anchors.</summary>
internal sealed class SpaceItem(double height) : FlowItem
{
    /// <inheritdoc/>
    public override double NaturalHeight => height;

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
    }
}

/// <summary>Stands where an item stood that has been drawn and let go of.</summary>
internal sealed class SpentItem : FlowItem
{
    /// <summary>One serves for all.</summary>
    public static SpentItem Any { get; } = new();

    /// <inheritdoc/>
    public override double NaturalHeight => throw new InvalidOperationException("the item has been let go of");

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y) =>
        throw new InvalidOperationException("the item has been let go of");
}

/// <summary>A picture.</summary>
internal sealed class PictureItem(ImageResource image, int slot, double width, double height, SourceSpan? origin) : FlowItem
{
    /// <inheritdoc/>
    public override double NaturalHeight => height;

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
        SmallSquares.Check(image, width, origin, canvas.Context.Diagnostics);
        canvas.Add(new PlacedImage(canvas.SlotOf(slot), image, x, y, width, height));
    }
}

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

/// <summary>A horizontal rule, with a gap in the middle for words.</summary>
internal sealed class RuleItem(double width, Border border, LineBox? label, double labelX, double labelWidth, double gap = 0) : FlowItem
{
    /// <inheritdoc/>
    public override double NaturalHeight { get; } = Math.Max(border.Width, label is null ? 0 : label.Ascent + label.Descent);

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
        var middle = y + (NaturalHeight / 2);
        if (label is null)
        {
            Line(canvas, x, x + width, middle);
            return;
        }

        Line(canvas, x, x + labelX - gap, middle);
        Line(canvas, x + labelX + labelWidth + gap, x + width, middle);
        canvas.Place(label, x + labelX, y + label.Ascent);
    }

    private void Line(PageCanvas canvas, double from, double to, double y)
    {
        if (to > from)
        {
            canvas.Add(new Stroke(PlacedItem.Artifact, from, y, to, y, border.Width, border.Color, border.Kind));
        }
    }
}
