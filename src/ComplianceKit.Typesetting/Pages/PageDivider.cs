using ComplianceKit.Typesetting.Flow;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>Divides the stack of a section into columns, each with the notes at its foot; the columns of the last page are made level.</summary>
internal sealed class PageDivider(LayoutContext context, FlowStack stack, int columns)
{
    /// <summary>More columns than this from one section mean a mistake in layout, not a long text.</summary>
    private const int MostColumns = 100_000;

    private readonly FootnoteRoom notes = new(context);
    private readonly List<ColumnPlan> parts = [];

    /// <summary>The columns in order.</summary>
    public List<ColumnPlan> Divide(double height)
    {
        StackPosition? position = StackPosition.Start;
        while ((position is not null || notes.HasRest) && parts.Count < MostColumns)
        {
            var plan = position is null
                ? new StackPlan(SpaceKind.Full, 0, [], null)
                : context.Footnotes.Count == 0 ? stack.Plan(position, height, force: true) : PlanWithNotes(position, height);
            parts.Add(new ColumnPlan(position, plan, Foot(plan, height)));
            position = plan.Kind == SpaceKind.Refused ? null : plan.Remainder;
        }

        BalanceLastPage(height);
        return parts;
    }

    private StackPlan PlanWithNotes(StackPosition position, double height) =>
        new StackFiller(stack, position, height - notes.HeightOfRest(height), force: true, notes).Fill();

    private FootPlan? Foot(StackPlan plan, double height)
    {
        if (context.Footnotes.Count == 0)
        {
            return null;
        }

        var found = new List<string>();
        stack.CollectNotes(plan, found);
        return notes.Place(found, height - plan.Height);
    }

    private void BalanceLastPage(double height)
    {
        var first = (parts.Count - 1) / columns * columns;
        if (columns == 1 || parts.Count == 0 || parts.Exists(static part => part.Foot is not null) || parts[first].Start is not { } start)
        {
            return;
        }

        if (ColumnBalance.Fit(stack, start, columns, height) is { } balanced)
        {
            parts.RemoveRange(first, parts.Count - first);
            parts.AddRange(balanced.ConvertAll(plan => new ColumnPlan(start, plan, null)));
        }
    }
}

/// <summary>What stands in one column.</summary>
/// <param name="Start">Where in the stack it begins; <see langword="null"/> where only notes stand in it.</param>
/// <param name="Flow">The text.</param>
/// <param name="Foot">The notes at its foot; <see langword="null"/> for none.</param>
internal sealed record ColumnPlan(StackPosition? Start, StackPlan Flow, FootPlan? Foot);
