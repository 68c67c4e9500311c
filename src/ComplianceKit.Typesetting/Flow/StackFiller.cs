using ComplianceKit.Typesetting.Flow.Items;
using ComplianceKit.Typesetting.Flow.Notes;
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
    /// <summary>
    /// Whether lines of a paragraph may part from each other where nothing else fits, though nothing is forced in and what stays together does.
    /// </summary>
    public bool MayPartLines { get; init; }

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

            if (LeavesTheRestToNotes())
            {
                return Ended(index, null);
            }

            var progress = index == start.Index ? start.Inner : null;
            var gap = entries.Count > 0 ? stack.Gap(index) : 0;
            var plan = PlanWithNotes(item, progress, gap, force && entries.Count == 0);
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
    private SpacePlan PlanWithNotes(FlowItem item, object? progress, double gap, bool forced)
    {
        var plan = PlanOne(item, progress, RoomFor(gap, notes?.HeightOf(noted) ?? 0), forced);
        if (notes is null || plan.Kind == SpaceKind.Refused)
        {
            return plan;
        }

        if (!HasRoomForNotes(plan))
        {
            plan = PieceAboveNotes.Largest(plan.Height, room => PlanOne(item, progress, room, forced), HasRoomForNotes)
                ?? (forced ? PlanOne(item, progress, 0, forced) : SpacePlan.Refused);
        }

        if (plan.Kind != SpaceKind.Refused)
        {
            item.CollectNotes(plan, progress, noted);
        }

        return plan;

        bool HasRoomForNotes(SpacePlan piece)
        {
            List<string> with = [.. noted];
            item.CollectNotes(piece, progress, with);
            return with.Count == noted.Count || height + gap + piece.Height + notes.HeightOf(with) <= available + FlowStack.Tolerance;
        }
    }

    /// <summary>Whether the text has its part of a space in which a note begins that fits none.</summary>
    private bool LeavesTheRestToNotes() =>
        notes is not null && noted.Count > 0 && entries.Count > 0 && height > (1 - FootnoteRoom.MostForRest) * available
        && stack.Items[entries[^1].Index].BreakAfter == BreakPermission.Allowed && notes.AnyGoesOn(noted);

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
        if (keep == 0 && (force || MayPartLines))
        {
            keep = LastBreak(BreakPermission.Avoided);
            if (force && !IsWholeBelow(keep, refused) && Begin(refused) is { } begun)
            {
                return begun;
            }

            keep = keep == 0 && force ? LastBreak(BreakPermission.Forbidden) : keep;
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

    /// <summary>Whether an item finds room in a space of its own below the entries from <paramref name="keep"/> on.</summary>
    private bool IsWholeBelow(int keep, int index)
    {
        var above = keep < entries.Count ? height - entries[keep].Y + stack.Gap(index) : 0;
        return keep > 0 && PlanOne(stack.Items[index], null, Math.Min(available, most) - above, forced: false).Kind != SpaceKind.Refused;
    }

    /// <summary>
    /// Begins an item under a heading that stays with it, though it would rather not be divided: it fits no page with the heading, and the heading
    /// would stand alone. <see langword="null"/> where it cannot be divided.
    /// </summary>
    private StackPlan? Begin(int index)
    {
        var item = stack.Items[index];
        if (entries.Count == 0 || item is PageBreakItem || stack.Items[entries[^1].Index].BreakAfter != BreakPermission.Forbidden)
        {
            return null;
        }

        var gap = stack.Gap(index);
        var plan = PlanWithNotes(item, null, gap, forced: true);
        if (plan.Kind != SpaceKind.Partial || plan.Height > RoomFor(gap, notes?.HeightOf(noted) ?? 0) + FlowStack.Tolerance)
        {
            return null;
        }

        entries.Add(new StackEntry(index, height + gap, null, plan));
        height += gap + plan.Height;
        return Ended(index, plan.Remainder);
    }

    private int LastBreak(BreakPermission worst)
    {
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var item = stack.Items[entries[i].Index];
            if (item.BreakAfter <= worst && (force || item.BreakAfter == BreakPermission.Allowed || !item.StaysWhole))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
