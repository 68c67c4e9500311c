using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Items;

/// <summary>Items with a background, borders or padding around them. Divided between pages, the sides go on and top and bottom stay open.</summary>
internal sealed class FramedItem(FlowStack content, double width, Frame frame, bool keepTogether) : FlowItem
{
    /// <inheritdoc/>
    public override double NaturalHeight => content.NaturalHeight + (2 * frame.Padding);

    /// <inheritdoc/>
    public override SpacePlan Plan(object? progress, double available, bool force)
    {
        var position = (StackPosition?)progress ?? StackPosition.Start;
        var top = progress is null ? frame.Padding : 0;
        var plan = content.Plan(position, available - top - frame.Padding, force);
        if (plan.Kind == SpaceKind.Refused || (keepTogether && plan.Kind == SpaceKind.Partial && progress is null && !force))
        {
            return SpacePlan.Refused;
        }

        var bottom = plan.Kind == SpaceKind.Full ? frame.Padding : 0;
        return new SpacePlan(plan.Kind, top + plan.Height + bottom, plan, plan.Remainder);
    }

    /// <inheritdoc/>
    public override void CollectNotes(in SpacePlan plan, object? progress, ICollection<string> notes) => content.CollectNotes((StackPlan)plan.Detail!, notes);

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
        var first = progress is null;
        frame.Draw(canvas, x, y, width, plan.Height, first, plan.Kind == SpaceKind.Full);
        content.Draw((StackPlan)plan.Detail!, canvas, x + frame.Padding, y + (first ? frame.Padding : 0));
    }
}

/// <summary>Background, borders and padding of a block.</summary>
internal sealed record Frame(Color? Background, Borders? Borders, double Padding)
{
    /// <summary>Whether there is anything to draw or keep free.</summary>
    public bool IsVisible => Background is not null || Padding > 0 || (Borders is { } b && (b.Top.Width > 0 || b.Right.Width > 0 || b.Bottom.Width > 0 || b.Left.Width > 0));

    /// <summary>Draws it around a rectangle; top and bottom only where the block begins or ends.</summary>
    public void Draw(PageCanvas canvas, double x, double y, double width, double height, bool first, bool last)
    {
        if (Background is { } color && height > 0)
        {
            canvas.Add(new FilledRectangle(PlacedItem.Artifact, x, y, width, height, color));
        }

        if (Borders is not { } borders)
        {
            return;
        }

        if (first)
        {
            Line(canvas, borders.Top, x, y, x + width, y);
        }

        Line(canvas, borders.Left, x, y, x, y + height);
        Line(canvas, borders.Right, x + width, y, x + width, y + height);
        if (last)
        {
            Line(canvas, borders.Bottom, x, y + height, x + width, y + height);
        }
    }

    private static void Line(PageCanvas canvas, Border border, double x1, double y1, double x2, double y2)
    {
        if (border.Width > 0)
        {
            canvas.Add(new Stroke(PlacedItem.Artifact, x1, y1, x2, y2, border.Width, border.Color, border.Kind));
        }
    }
}
