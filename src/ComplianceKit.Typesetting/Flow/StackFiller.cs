namespace ComplianceKit.Typesetting.Flow;

/// <summary>Fills a space with items of a stack and finds the best place to end it.</summary>
internal sealed class StackFiller(FlowStack stack, StackPosition start, double available, bool force)
{
    private readonly List<StackEntry> entries = [];
    private double height;

    /// <summary>Puts items into the space until one does not fit.</summary>
    public StackPlan Fill()
    {
        for (var index = start.Index; index < stack.Count; index++)
        {
            var item = stack.Items[index];
            if (item is PageBreakItem)
            {
                if (entries.Count > 0)
                {
                    return Ended(index + 1, null);
                }

                continue;
            }

            var progress = index == start.Index ? start.Inner : null;
            var gap = entries.Count > 0 ? stack.Gap(index) : 0;
            var plan = item.Plan(progress, available - height - gap, force && entries.Count == 0);
            if (plan.Kind == SpaceKind.Refused)
            {
                return CutBack(index);
            }

            entries.Add(new StackEntry(index, height + gap, progress, plan));
            height += gap + plan.Height;
            if (plan.Kind == SpaceKind.Partial)
            {
                return Ended(index, plan.Remainder);
            }
        }

        return new StackPlan(SpaceKind.Full, height, entries, null);
    }

    private StackPlan Ended(int index, object? inner) =>
        index >= stack.Count
            ? new StackPlan(SpaceKind.Full, height, entries, null)
            : new StackPlan(SpaceKind.Partial, height, entries, new StackPosition(index, inner));

    /// <summary>Item <paramref name="refused"/> does not fit: ends the space at the last place where that is allowed, else at the least bad one.</summary>
    private StackPlan CutBack(int refused)
    {
        var keep = LastBreak(BreakPermission.Allowed);
        if (keep == 0 && force)
        {
            keep = LastBreak(BreakPermission.Avoided);
            keep = keep == 0 ? LastBreak(BreakPermission.Forbidden) : keep;
        }

        if (keep == 0)
        {
            return new StackPlan(SpaceKind.Refused, 0, null, start);
        }

        var next = keep < entries.Count ? entries[keep].Index : refused;
        entries.RemoveRange(keep, entries.Count - keep);
        var last = entries[^1];
        height = last.Y + last.Plan.Height;
        return Ended(next, null);
    }

    private int LastBreak(BreakPermission worst)
    {
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (stack.Items[entries[i].Index].BreakAfter <= worst)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
