using ComplianceKit.Typesetting.Flow.Items;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Flow.Blocks;

/// <summary>Where a block puts its items: a stack, with the indent and measure at this place.</summary>
internal sealed class BlockTarget
{
    private readonly BlockTarget? root;
    private readonly bool mayBreakPages;
    private double pendingSpace;
    private List<string>? pendingAnchors;
    private List<(LineBox Line, double X, double End)>? pendingMarkers;

    /// <summary>A place at the top of a stack.</summary>
    public BlockTarget(FlowStack stack, double x, double width, double room, bool mayBreakPages)
    {
        Stack = stack;
        X = x;
        Width = width;
        Room = room;
        this.mayBreakPages = mayBreakPages;
    }

    private BlockTarget(BlockTarget outer, double x, double width)
        : this(outer.Stack, x, width, outer.Room, outer.Root.mayBreakPages) => root = outer.Root;

    /// <summary>The stack.</summary>
    public FlowStack Stack { get; }

    /// <summary>Indent from the left edge of the stack in points.</summary>
    public double X { get; }

    /// <summary>The measure in points.</summary>
    public double Width { get; }

    /// <summary>The height that a page leaves for one item, in points.</summary>
    public double Room { get; }

    /// <summary>The height of what stays with the next item, as headings and captions above it do; at most half of the room.</summary>
    public double HeldAbove
    {
        get
        {
            var (height, space) = (0.0, Root.pendingSpace);
            for (var i = Stack.Count - 1; i >= 0 && IsHeld(Stack.Items[i], height > 0); i--)
            {
                height += Stack.Items[i].NaturalHeight + Math.Max(Stack.Items[i].SpaceAfter, space);
                space = Stack.Items[i].SpaceBefore;
            }

            return Math.Min(height, Room / 2);
        }
    }

    /// <summary>Whether all of the stack fits a page.</summary>
    public bool IsWithinRoom => HeightFrom(0, Room) <= Room + FlowStack.Tolerance;

    /// <summary>How far markers that wait for a line reach into it, in points.</summary>
    public double ReachOfMarkers => Root.pendingMarkers is { } markers ? Math.Max(0, markers.Max(static marker => marker.End) - X) : 0;

    private BlockTarget Root => root ?? this;

    /// <summary>The same stack at another indent and measure.</summary>
    public BlockTarget Inside(double indent, double width) => new(this, X + indent, Math.Max(1, width));

    /// <summary>The same stack, further indented, as far as <paramref name="least"/> points of the measure are left.</summary>
    public BlockTarget Indented(double indent, double least)
    {
        var possible = Math.Min(indent, Math.Max(0, Width - least));
        return Inside(possible, Width - possible);
    }

    /// <summary>Asks for space before the next item.</summary>
    public void Space(double space) => Root.pendingSpace = Math.Max(Root.pendingSpace, space);

    /// <summary>Asks for space after the last item.</summary>
    public void SpaceAfter(double space)
    {
        if (Stack.Count > 0)
        {
            var last = Stack.Items[^1];
            last.SpaceAfter = Math.Max(last.SpaceAfter, space);
        }
    }

    /// <summary>Lets the node <paramref name="id"/> begin with the next item.</summary>
    public void Anchor(string? id)
    {
        if (id is not null)
        {
            (Root.pendingAnchors ??= []).Add(id);
        }
    }

    /// <summary>
    /// Hangs a marker before the next line, its left edge <paramref name="indent"/> points from this place, or behind a marker that reaches further.
    /// </summary>
    /// <param name="marker">The marker.</param>
    /// <param name="indent">Its distance from this place in points.</param>
    /// <param name="width">Its width and the gap behind it.</param>
    public void Hang(LineBox marker, double indent, double width)
    {
        var x = X + (ReachOfMarkers is > FlowStack.Tolerance and var reach ? Math.Max(indent, reach) : indent);
        (Root.pendingMarkers ??= []).Add((marker, x, x + width));
    }

    /// <summary>Puts markers that wait for a line on a line of their own, where there is no room for text behind them.</summary>
    public void PutMarkers()
    {
        if (Root.pendingMarkers is { } markers)
        {
            Root.pendingMarkers = null;
            PutMarkers(markers);
        }
    }

    /// <summary>Ends the page before the next item, where that is possible here.</summary>
    public void BreakPage()
    {
        if (mayBreakPages)
        {
            Stack.HasBreaks = true;
            Stack.Add(new PageBreakItem());
        }
    }

    /// <summary>Adds an item at this place.</summary>
    public void Add(FlowItem item)
    {
        var state = Root;
        if (state.pendingMarkers is { } markers)
        {
            state.pendingMarkers = null;
            AddWithMarkers(item, markers);
            return;
        }

        Put(item);
    }

    /// <summary>Puts what still waits for an item into the stack.</summary>
    public void Finish()
    {
        if (Root.pendingMarkers is not null || Root.pendingAnchors is not null)
        {
            Add(new SpaceItem(0));
        }
    }

    /// <summary>Puts a marker that still waits for a line into the stack, for items that hold nothing.</summary>
    public void FinishMarkers()
    {
        if (Root.pendingMarkers is not null)
        {
            Add(new SpaceItem(0));
        }
    }

    /// <summary>Keeps the items from <paramref name="first"/> on together, with each other or with the next one.</summary>
    public void Keep(int first, bool together, bool withNext)
    {
        // What fits no page is parted like anything else, and begins where it stands.
        if (together && HeightFrom(first, Room) <= Room + FlowStack.Tolerance)
        {
            for (var i = first; i < Stack.Count - 1; i++)
            {
                Avoid(Stack.Items[i], BreakPermission.Avoided);
                Stack.Items[i].StaysWhole = true;
            }

            if (Stack.Count > first)
            {
                Stack.Items[^1].StaysWhole = true;
            }
        }

        if (withNext && Stack.Count > first)
        {
            Avoid(Stack.Items[^1], BreakPermission.Forbidden);
        }
    }

    /// <summary>The height of the items from <paramref name="first"/> on, as far as it is asked for: <paramref name="most"/> and no matter how much more.</summary>
    private double HeightFrom(int first, double most)
    {
        var height = 0.0;
        for (var i = first; i < Stack.Count && height <= most; i++)
        {
            var item = Stack.Items[i];
            height += (i > first ? Stack.Gap(i) : 0) + (item.LeastHeight > most ? item.LeastHeight : item.NaturalHeight);
        }

        return height;
    }

    private static bool IsHeld(FlowItem item, bool isWithin) =>
        item.BreakAfter == BreakPermission.Forbidden || (isWithin && item is { BreakAfter: BreakPermission.Avoided, StaysWhole: true });

    private static void Avoid(FlowItem item, BreakPermission permission) =>
        item.BreakAfter = item.BreakAfter > permission ? item.BreakAfter : permission;

    private void AddWithMarkers(FlowItem item, List<(LineBox Line, double X, double End)> markers)
    {
        if (item is LineItem line)
        {
            (line.Hanging ??= []).AddRange(markers.ConvertAll(m => (m.Line, m.X - X - item.X)));
            Put(item);
            return;
        }

        PutMarkers(markers);
        Put(item);
    }

    private void PutMarkers(List<(LineBox Line, double X, double End)> markers)
    {
        var own = new LineItem(markers[0].Line) { X = markers[0].X - X };
        if (markers.Count > 1)
        {
            own.Hanging = markers.GetRange(1, markers.Count - 1).ConvertAll(m => (m.Line, m.X - markers[0].X));
        }

        own.BreakAfter = BreakPermission.Forbidden;
        Put(own);
    }

    private void Put(FlowItem item)
    {
        var state = Root;
        item.X += X;
        item.SpaceBefore = Math.Max(item.SpaceBefore, state.pendingSpace);
        state.pendingSpace = 0;
        if (state.pendingAnchors is { } anchors)
        {
            item.Anchors = item.Anchors is null ? anchors : [.. anchors, .. item.Anchors];
            state.pendingAnchors = null;
        }

        Stack.Add(item);
    }
}
