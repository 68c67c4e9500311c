using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>Fills a space with items of a stack and finds the best place to end it.</summary>
/// <param name="stack">The stack.</param>
/// <param name="start">Where in it the space begins.</param>
/// <param name="available">The height of the space, for items and the notes to which they refer.</param>
/// <param name="force">Whether something is put in even where nothing fits.</param>
/// <param name="notes">The notes at the foot, if there may be any.</param>
/// <param name="most">The height that items alone may take.</param>
internal sealed class StackFiller(FlowStack stack, StackPosition start, double available, bool force, FootnoteRoom? notes = null, double most = double.MaxValue)
{
    private const int MostTries = 4;

    private readonly List<StackEntry> entries = [];
    private readonly List<string> noted = [];
    private double height;

    /// <summary>Puts items into the space until one does not fit.</summary>
    public StackPlan Fill()
    {
        for (var index = start.Index; stack.Has(index); index++)
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
            var plan = PlanWithNotes(item, progress, gap);
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

    /// <summary>How much of an item finds room together with the notes to which that refers.</summary>
    private SpacePlan PlanWithNotes(FlowItem item, object? progress, double gap)
    {
        var forced = force && entries.Count == 0;
        var plan = PlanOne(item, progress, RoomFor(gap, notes?.HeightOf(noted) ?? 0), forced);
        for (var tries = 0; notes is not null && plan.Kind != SpaceKind.Refused && tries < MostTries; tries++)
        {
            List<string> with = [.. noted];
            item.CollectNotes(plan, progress, with);
            var needed = with.Count == noted.Count ? 0 : notes.HeightOf(with);
            if (with.Count == noted.Count || height + gap + plan.Height + needed <= available + FlowStack.Tolerance || (forced && tries > 0))
            {
                noted.Clear();
                noted.AddRange(with);
                return plan;
            }

            plan = PlanOne(item, progress, RoomFor(gap, needed), forced);
        }

        return notes is null ? plan : SpacePlan.Refused;
    }

    private double RoomFor(double gap, double noteHeight) => Math.Min(available - noteHeight, most) - height - gap;

    private static SpacePlan PlanOne(FlowItem item, object? progress, double room, bool forced)
    {
        var plan = item.Plan(progress, room, forced);
        return plan.Kind == SpaceKind.Partial && item.StaysWhole && progress is null && !forced ? SpacePlan.Refused : plan;
    }

    private StackPlan Ended(int index, object? inner) =>
        stack.Has(index)
            ? new StackPlan(SpaceKind.Partial, height, entries, new StackPosition(index, inner))
            : new StackPlan(SpaceKind.Full, height, entries, null);

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
