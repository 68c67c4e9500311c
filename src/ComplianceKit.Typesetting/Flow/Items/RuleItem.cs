using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Items;

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
