using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Items;

/// <summary>A text that flows through columns side by side. On the page where it ends, the columns are of equal height.</summary>
internal sealed class TextColumnsItem(FlowStack content, int columns, double columnWidth, double gap) : FlowItem
{
    private double? naturalHeight;

    /// <inheritdoc/>
    public override double NaturalHeight => naturalHeight ??= HeightOf(ColumnBalance.Fit(content, StackPosition.Start, columns, double.MaxValue) ?? []);

    /// <inheritdoc/>
    public override SpacePlan Plan(object? progress, double available, bool force)
    {
        var position = (StackPosition?)progress ?? StackPosition.Start;
        if (ColumnBalance.Fit(content, position, columns, available) is { } balanced)
        {
            return SpacePlan.Full(HeightOf(balanced), balanced);
        }

        var parts = new List<StackPlan>(columns);
        StackPosition? next = position;
        while (next is not null && parts.Count < columns)
        {
            var plan = content.Plan(next, available, force || parts.Count > 0);
            if (plan.Kind == SpaceKind.Refused)
            {
                return SpacePlan.Refused;
            }

            parts.Add(plan);
            next = plan.Remainder;
        }

        return next is null ? SpacePlan.Full(HeightOf(parts), parts) : SpacePlan.Partial(HeightOf(parts), parts, next);
    }

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
        foreach (var part in (List<StackPlan>)plan.Detail!)
        {
            content.Draw(part, canvas, x, y);
            x += columnWidth + gap;
        }
    }

    /// <inheritdoc/>
    public override void CollectNotes(in SpacePlan plan, object? progress, ICollection<string> notes)
    {
        foreach (var part in (List<StackPlan>)plan.Detail!)
        {
            content.CollectNotes(part, notes);
        }
    }

    private static double HeightOf(List<StackPlan> parts)
    {
        double height = 0;
        foreach (var part in parts)
        {
            height = Math.Max(height, part.Height);
        }

        return height;
    }
}
