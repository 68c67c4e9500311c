using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Items;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>Divides the stack of a section into columns, each with the notes at its foot; the columns of the last page are made level.</summary>
internal sealed class PageDivider(LayoutContext context, FlowStack stack, int columns)
{
    /// <summary>More columns than this from one section mean a mistake in layout, not a long text.</summary>
    private const int MostColumns = 100_000;

    private readonly FootnoteRoom notes = new(context);
    private readonly List<ColumnPlan> parts = [];
    private FootnoteRoom before = new(context);

    /// <summary>The columns in order, those of the last page made level.</summary>
    public List<ColumnPlan> Divide(double height)
    {
        parts.AddRange(InTurn(height));
        BalanceLastPage(height);
        return parts;
    }

    /// <summary>The columns in order, each planned when it is asked for.</summary>
    public IEnumerable<ColumnPlan> InTurn(double height)
    {
        StackPosition? position = StackPosition.Start;
        for (var count = 0; (position is not null || notes.HasRest) && count < MostColumns; count++)
        {
            var plan = position is null
                ? new StackPlan(SpaceKind.Full, 0, [], null)
                : context.Footnotes.Count == 0 ? stack.Plan(position, height, force: true) : PlanWithNotes(position, height, notes, double.MaxValue);
            before = count % columns == 0 ? notes.Copy() : before;
            yield return new ColumnPlan(position, plan, Foot(plan, height, notes));
            position = plan.Kind == SpaceKind.Refused ? null : plan.Remainder;
        }
    }

    private StackPlan PlanWithNotes(StackPosition position, double height, FootnoteRoom room, double mostText, bool isLevel = false) =>
        new StackFiller(stack, position, height - room.HeightOfRest(height), force: !isLevel, room, mostText) { MayPartLines = isLevel }.Fill();

    private FootPlan? Foot(StackPlan plan, double height, FootnoteRoom room)
    {
        if (context.Footnotes.Count == 0)
        {
            return null;
        }

        var found = new List<string>();
        stack.CollectNotes(plan, found);
        return room.Place(found, height - plan.Height);
    }

    private void BalanceLastPage(double height)
    {
        var first = (parts.Count - 1) / columns * columns;
        if (columns == 1 || parts.Count == 0 || parts[first].Start is not { } start)
        {
            return;
        }

        var balanced = parts.Skip(first).Any(static part => part.Foot is not null)
            ? BalanceWithNotes(start, height)
            : ColumnBalance.Fit(stack, start, columns, height)?.ConvertAll(plan => new ColumnPlan(start, plan, null));
        if (balanced is not null)
        {
            parts.RemoveRange(first, parts.Count - first);
            parts.AddRange(balanced);
        }
    }

    /// <summary>Text that ends level above notes that stay at the foot of the page, each in the column that refers to it.</summary>
    private List<ColumnPlan>? BalanceWithNotes(StackPosition start, double height)
    {
        var all = stack.Plan(start, double.MaxValue, force: true);
        return all.Kind == SpaceKind.Full ? ColumnBalance.Lowest(all.Height / columns, height, most => Fill(start, height, most, before.Copy())) : null;
    }

    private List<ColumnPlan>? Fill(StackPosition start, double height, double mostText, FootnoteRoom room)
    {
        var filled = new List<ColumnPlan>(columns);
        StackPosition? position = start;
        while (position is not null && filled.Count < columns)
        {
            var plan = PlanWithNotes(position, height, room, mostText, isLevel: true);
            if (plan.Kind == SpaceKind.Refused || plan.Height > mostText + FlowStack.Tolerance)
            {
                return null;
            }

            filled.Add(new ColumnPlan(position, plan, Foot(plan, height, room)));
            position = plan.Remainder;
        }

        return position is null && !room.HasRest ? filled : null;
    }
}

/// <summary>What stands in one column.</summary>
/// <param name="Start">Where in the stack it begins; <see langword="null"/> where only notes stand in it.</param>
/// <param name="Flow">The text.</param>
/// <param name="Foot">The notes at its foot; <see langword="null"/> for none.</param>
internal sealed record ColumnPlan(StackPosition? Start, StackPlan Flow, FootPlan? Foot);
