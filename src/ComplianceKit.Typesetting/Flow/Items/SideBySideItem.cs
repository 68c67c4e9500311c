using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Items;

/// <summary>Stacks side by side, each in a column of its own.</summary>
internal sealed class SideBySideItem(IReadOnlyList<FlowStack> columns, double columnWidth, double gap) : FlowItem
{
    /// <inheritdoc/>
    public override double NaturalHeight
    {
        get
        {
            double height = 0;
            foreach (var column in columns)
            {
                height = Math.Max(height, column.NaturalHeight);
            }

            return height;
        }
    }

    /// <inheritdoc/>
    public override SpacePlan Plan(object? progress, double available, bool force)
    {
        var positions = (StackPosition?[]?)progress;
        var plans = new StackPlan?[columns.Count];
        var rest = new StackPosition?[columns.Count];
        double height = 0;
        var partial = false;
        for (var i = 0; i < columns.Count; i++)
        {
            var position = positions is null ? StackPosition.Start : positions[i];
            if (position is null)
            {
                continue;
            }

            var plan = columns[i].Plan(position, available, force);
            if (plan.Kind == SpaceKind.Refused && progress is null && !force)
            {
                return SpacePlan.Refused;
            }

            plans[i] = plan.Kind == SpaceKind.Refused ? null : plan;
            rest[i] = plan.Remainder;
            partial |= plan.Remainder is not null;
            height = Math.Max(height, plan.Height);
        }

        return partial ? SpacePlan.Partial(height, plans, rest) : SpacePlan.Full(height, plans);
    }

    /// <inheritdoc/>
    public override void CollectNotes(in SpacePlan plan, object? progress, ICollection<string> notes)
    {
        var plans = (StackPlan?[])plan.Detail!;
        for (var i = 0; i < plans.Length; i++)
        {
            if (plans[i] is { } column)
            {
                columns[i].CollectNotes(column, notes);
            }
        }
    }

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
        var plans = (StackPlan?[])plan.Detail!;
        for (var i = 0; i < plans.Length; i++)
        {
            if (plans[i] is { } column)
            {
                columns[i].Draw(column, canvas, x + (i * (columnWidth + gap)), y);
            }
        }
    }
}
