using ComplianceKit.Typesetting.Flow.Items;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>Items one below the other. Spaces between them collapse to the larger; spaces at the head and foot are dropped.</summary>
/// <param name="more">Adds what comes next, and says whether there was anything left; <see langword="null"/> for a stack that is filled at once.</param>
internal sealed class FlowStack(Func<bool>? more = null)
{
    /// <summary>Lengths that differ by less than this many points count as equal, so that sums of many parts still fit.</summary>
    public const double Tolerance = 0.01;

    private readonly List<FlowItem> items = [];
    private double? naturalHeight;
    private bool isWhole = more is null;

    /// <summary>The items from top to bottom, as far as they have been added.</summary>
    public IReadOnlyList<FlowItem> Items => items;

    /// <summary>Number of items that have been added.</summary>
    public int Count => items.Count;

    /// <summary>Whether there is an item <paramref name="index"/>; it and those before it are there then.</summary>
    public bool Has(int index)
    {
        while (items.Count <= index && Grow())
        {
        }

        return index < items.Count;
    }

    /// <summary>Height when nothing divides it.</summary>
    public double NaturalHeight => naturalHeight ??= HeightFrom(0, items.Count);

    /// <summary>Adds an item at the foot.</summary>
    public void Add(FlowItem item)
    {
        items.Add(item);
        naturalHeight = null;
    }

    /// <summary>Height of the items from <paramref name="start"/> up to but not including <paramref name="end"/>.</summary>
    public double HeightFrom(int start, int end)
    {
        double height = 0;
        for (var i = start; i < end; i++)
        {
            height += items[i].NaturalHeight + (i > start ? Gap(i) : 0);
        }

        return height;
    }

    /// <summary>How much stands in <paramref name="available"/> points from <paramref name="position"/> on.</summary>
    public StackPlan Plan(StackPosition position, double available, bool force)
    {
        if (position is { Index: 0, Inner: null } && IsWholeWithin(available) && !HasBreaks && !IsHigherThan(available) && NaturalHeight <= available + Tolerance)
        {
            return StackPlan.Everything(NaturalHeight);
        }

        return new StackFiller(this, position, available, force).Fill();
    }

    private bool Grow()
    {
        isWhole = isWhole || !more!();
        return !isWhole;
    }

    // Adds no more than shows that not everything fits.
    private bool IsWholeWithin(double available)
    {
        while (!isWhole && !HasBreaks && !IsHigherThan(available) && NaturalHeight <= available + Tolerance)
        {
            _ = Grow();
        }

        return isWhole;
    }

    // Spares long tables the measuring of all their rows.
    private bool IsHigherThan(double available)
    {
        double least = 0;
        for (var i = 0; i < items.Count && naturalHeight is null; i++)
        {
            least += items[i].LeastHeight;
            if (least > available + (2 * Tolerance))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a forced page break is among the items.</summary>
    public bool HasBreaks { get; set; }

    /// <summary>Space between item <paramref name="index"/> and the one before it.</summary>
    public double Gap(int index) => Math.Max(items[index - 1].SpaceAfter, items[index].SpaceBefore);

    /// <summary>Draws what <paramref name="plan"/> has found room for.</summary>
    public void Draw(StackPlan plan, PageCanvas canvas, double x, double y)
    {
        if (plan.Entries is null)
        {
            DrawAll(canvas, x, y);
            return;
        }

        foreach (var entry in plan.Entries)
        {
            var item = items[entry.Index];
            DrawItem(item, entry.Plan, entry.Progress, canvas, x, y + entry.Y);
        }
    }

    /// <summary>Adds the ids of the notes to which what <paramref name="plan"/> has found room for refers.</summary>
    public void CollectNotes(StackPlan plan, ICollection<string> notes)
    {
        if (plan.Entries is null)
        {
            foreach (var item in items)
            {
                item.CollectNotes(item.Plan(null, double.MaxValue, force: true), null, notes);
            }

            return;
        }

        foreach (var entry in plan.Entries)
        {
            items[entry.Index].CollectNotes(entry.Plan, entry.Progress, notes);
        }
    }

    /// <summary>Lets go of what <paramref name="plan"/> has drawn; nothing may be planned or drawn again from before its end.</summary>
    public void Forget(StackPlan plan)
    {
        foreach (var entry in plan.Entries ?? [])
        {
            items[entry.Index].Forget(entry.Plan);
            if (entry.Plan.Remainder is null)
            {
                items[entry.Index] = SpentItem.Any;
            }
        }
    }

    private static void DrawItem(FlowItem item, in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
        if (item.Anchors is not null && progress is null)
        {
            canvas.PlaceAnchors(item.Anchors, y);
        }

        item.Draw(plan, progress, canvas, x + item.X, y);
    }

    private void DrawAll(PageCanvas canvas, double x, double y)
    {
        for (var i = 0; i < items.Count; i++)
        {
            y += i > 0 ? Gap(i) : 0;
            var plan = items[i].Plan(null, double.MaxValue, force: true);
            DrawItem(items[i], plan, null, canvas, x, y);
            y += plan.Height;
        }
    }
}

/// <summary>A place in a stack: an item, and how far that item is done.</summary>
internal sealed record StackPosition(int Index, object? Inner)
{
    /// <summary>The beginning.</summary>
    public static StackPosition Start { get; } = new(0, null);
}

/// <summary>What of a stack finds room.</summary>
/// <param name="Kind">All, a part or nothing.</param>
/// <param name="Height">The height that it takes.</param>
/// <param name="Entries">The items that find room; <see langword="null"/> for all of them, undivided.</param>
/// <param name="Remainder">Where it goes on; <see langword="null"/> when nothing is left.</param>
internal sealed record StackPlan(SpaceKind Kind, double Height, List<StackEntry>? Entries, StackPosition? Remainder)
{
    /// <summary>Everything, undivided.</summary>
    public static StackPlan Everything(double height) => new(SpaceKind.Full, height, null, null);
}

/// <summary>An item that finds room.</summary>
internal readonly record struct StackEntry(int Index, double Y, object? Progress, SpacePlan Plan);
