using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Items;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>
/// The notes at the foot of the columns of one section (JLREQ §4.2.5): each stands where it is first referred to; what does not fit there goes
/// on at the foot of the next column. A note that fits no column begins below its line, because no other place of the line would help.
/// </summary>
internal sealed class FootnoteRoom(LayoutContext context)
{
    /// <summary>Space for the rule above the notes, in points.</summary>
    public const double Rule = 9;

    /// <summary>Notes that go on from an earlier column take at most this part of the next one.</summary>
    public const double MostForRest = 0.5;

    /// <summary>Lines of text that stand above a note at least, with what frames them.</summary>
    private const int LeastText = 2;

    private readonly HashSet<string> placed = new(StringComparer.Ordinal);
    private List<(FlowStack Stack, StackPosition Position)> rest = [];

    /// <summary>The notes as they stand now, so that columns can be tried.</summary>
    public FootnoteRoom Copy()
    {
        var copy = new FootnoteRoom(context) { rest = [.. rest] };
        copy.placed.UnionWith(placed);
        return copy;
    }

    /// <summary>Whether notes still wait for a column.</summary>
    public bool HasRest => rest.Count > 0;

    /// <summary>Space that must stay free for what goes on from earlier columns.</summary>
    public double HeightOfRest(double height)
    {
        double needed = 0;
        foreach (var (stack, position) in rest)
        {
            needed += stack.Plan(position, double.MaxValue, force: true).Height;
        }

        return needed <= 0 ? 0 : Math.Min(needed + Rule, height * MostForRest);
    }

    /// <summary>Whether notes that have no place yet fit no column, so that as much of them as may be should stand where they begin.</summary>
    public bool AnyGoesOn(IEnumerable<string> notes) => New(notes).Exists(GoesOn);

    /// <summary>Space that notes need which have no place yet, each counted once; of one that fits no column, its beginning.</summary>
    public double HeightOf(IEnumerable<string> notes)
    {
        double needed = 0;
        foreach (var stack in New(notes))
        {
            needed += GoesOn(stack) ? Beginning(stack) : stack.NaturalHeight;
        }

        return needed <= 0 ? 0 : needed + (HasRest ? 0 : Rule);
    }

    /// <summary>Gives the notes of a column their places in what its text leaves free.</summary>
    public FootPlan? Place(IReadOnlyCollection<string> notes, double free)
    {
        var waiting = rest;
        var begun = NewIds(notes);
        waiting.AddRange(begun.ConvertAll(id => (context.Footnotes[id].Stack, StackPosition.Start)));
        placed.UnionWith(begun);
        rest = [];
        if (waiting.Count == 0)
        {
            return null;
        }

        var parts = new List<(FlowStack Stack, StackPlan Plan)>(waiting.Count);
        var height = Rule;
        foreach (var (stack, position) in waiting)
        {
            var plan = rest.Count > 0 ? null : stack.Plan(position, free - height, force: free - height > free * MostForRest && parts.Count == 0);
            if (plan is null || plan.Kind == SpaceKind.Refused)
            {
                rest.Add((stack, position));
                continue;
            }

            parts.Add((stack, plan));
            height += plan.Height;
            if (plan.Remainder is { } remainder)
            {
                rest.Add((stack, remainder));
            }
        }

        return parts.Count == 0 ? null : new FootPlan(height, parts);
    }

    private bool GoesOn(FlowStack note) => note.NaturalHeight + Rule + (LeastText * LineHeight) > context.TextHeight;

    private double LineHeight => context.FormatOf(context.SectionStyle).Size * (context.SectionStyle.LineHeight ?? 1.7);

    private double Beginning(FlowStack note) => ColumnBalance.Lowest(
        0, context.TextHeight, height => note.Plan(StackPosition.Start, height, force: false) is { Kind: not SpaceKind.Refused } plan ? plan : null)?.Height
        ?? note.NaturalHeight;

    private List<FlowStack> New(IEnumerable<string> notes) => NewIds(notes).ConvertAll(id => context.Footnotes[id].Stack);

    /// <summary>The notes that have no place yet, and those to which they refer themselves, in the order of their numbers.</summary>
    private List<string> NewIds(IEnumerable<string> notes)
    {
        var found = new List<string>();
        var next = new Queue<string>(notes);
        while (next.TryDequeue(out var id))
        {
            if (!placed.Contains(id) && !found.Contains(id) && context.Footnotes.TryGetValue(id, out var note))
            {
                found.Add(id);
                foreach (var other in note.Notes)
                {
                    next.Enqueue(other);
                }
            }
        }

        found.Sort((first, second) => OrderOf(first).CompareTo(OrderOf(second)));
        return found;
    }

    private int OrderOf(string id) => context.FootnoteOrder.GetValueOrDefault(id, int.MaxValue);
}

/// <summary>The notes at the foot of a column.</summary>
/// <param name="Height">Their height with the rule above them.</param>
/// <param name="Notes">The notes, or the parts of them that stand here.</param>
internal sealed record FootPlan(double Height, List<(FlowStack Stack, StackPlan Plan)> Notes);
