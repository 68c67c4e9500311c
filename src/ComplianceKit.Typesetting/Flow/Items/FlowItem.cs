using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Items;

/// <summary>Something that stands in a <see cref="FlowStack"/>: a line, a picture, a table, a frame around other items.</summary>
internal abstract class FlowItem
{
    /// <summary>Distance from the left edge of the stack in points.</summary>
    public double X { get; set; }

    /// <summary>Space wanted before it; the larger of both spaces counts between two items.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>Space wanted after it.</summary>
    public double SpaceAfter { get; set; }

    /// <summary>Whether a page may end after it.</summary>
    public BreakPermission BreakAfter { get; set; }

    /// <summary>Height in points when nothing divides it.</summary>
    public abstract double NaturalHeight { get; }

    /// <summary>A height that <see cref="NaturalHeight"/> is at least, known without the work of measuring it; 0 where nothing is.</summary>
    public virtual double LeastHeight => 0;

    /// <summary>Ids of the nodes that begin with this item.</summary>
    public List<string>? Anchors { get; set; }

    /// <summary>
    /// How much of it stands in <paramref name="available"/> points, beginning at <paramref name="progress"/> (<see langword="null"/> for
    /// its beginning). With <paramref name="force"/> it places something even where that is too tall, so that layout always goes on.
    /// </summary>
    public virtual SpacePlan Plan(object? progress, double available, bool force) =>
        NaturalHeight <= available + FlowStack.Tolerance || force ? SpacePlan.Full(NaturalHeight) : SpacePlan.Refused;

    /// <summary>Whether it is not divided between pages if it fits one, because a block around it stays together.</summary>
    public bool StaysWhole { get; set; }

    /// <summary>Adds the ids of the notes at the foot of the page to which what <paramref name="plan"/> has found room for refers.</summary>
    public virtual void CollectNotes(in SpacePlan plan, object? progress, ICollection<string> notes)
    {
    }

    /// <summary>Draws what <paramref name="plan"/> has found room for.</summary>
    public abstract void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y);

    /// <summary>Lets go of what <paramref name="plan"/> has drawn, because neither it nor anything before it is planned or drawn again.</summary>
    public virtual void Forget(in SpacePlan plan)
    {
    }
}

/// <summary>Whether a page may end at a place.</summary>
internal enum BreakPermission
{
    /// <summary>Yes.</summary>
    Allowed,

    /// <summary>Only where no better place is found (widows, orphans, blocks that stay together).</summary>
    Avoided,

    /// <summary>Only where nothing else is possible (after a heading).</summary>
    Forbidden,
}

/// <summary>How much of an item finds room.</summary>
/// <param name="Kind">All, a part or nothing.</param>
/// <param name="Height">The height that it takes.</param>
/// <param name="Detail">What the item needs to know when it is drawn.</param>
/// <param name="Remainder">Where it goes on; <see langword="null"/> when nothing is left.</param>
internal readonly record struct SpacePlan(SpaceKind Kind, double Height, object? Detail, object? Remainder)
{
    /// <summary>Nothing finds room.</summary>
    public static SpacePlan Refused { get; } = new(SpaceKind.Refused, 0, null, null);

    /// <summary>All of it finds room.</summary>
    public static SpacePlan Full(double height, object? detail = null) => new(SpaceKind.Full, height, detail, null);

    /// <summary>A part of it finds room.</summary>
    public static SpacePlan Partial(double height, object? detail, object remainder) => new(SpaceKind.Partial, height, detail, remainder);
}

/// <summary>Whether an item finds room.</summary>
internal enum SpaceKind
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>A part; the rest goes on in the next space.</summary>
    Partial,

    /// <summary>Nothing of it.</summary>
    Refused,
}
