using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Items;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>A table. On every page on which it goes on, its head is drawn again.</summary>
internal sealed class TableItem(TableGrid grid) : FlowItem
{
    /// <summary>A head that takes more than this part of a page is not drawn again.</summary>
    private const double MostForHead = 0.6;

    private readonly TablePiece head = PlanHead(grid);
    private double? naturalHeight;

    /// <inheritdoc/>
    public override double NaturalHeight => naturalHeight ??= head.Height + (PlanBody(null, double.MaxValue, true)?.Height ?? 0);

    /// <inheritdoc/>
    public override double LeastHeight => naturalHeight ?? (head.Height + (grid.Body.Count * grid.MinimumRowHeight));

    /// <inheritdoc/>
    public override SpacePlan Plan(object? progress, double available, bool force)
    {
        var start = (TableProgress?)progress;
        if (start is { InHead: true } || (start is null && force && head.Height > Math.Max(0, available) + FlowStack.Tolerance))
        {
            return PlanTallHead(start, available, force);
        }

        var isTall = head.Height > Math.Max(0, available) * MostForHead;
        var showHead = start is null || !isTall;
        var headHeight = showHead ? head.Height : 0;
        if (headHeight > available + FlowStack.Tolerance && !force)
        {
            return SpacePlan.Refused;
        }

        // A tall head, which is not drawn again, may have a page of its own; rows below any other would find no more room on the next one.
        var mayStandAlone = showHead && isTall && start is null;
        var body = PlanBody(start, available - headHeight, force && !mayStandAlone);
        return body is null && !(force && mayStandAlone)
            ? SpacePlan.Refused
            : PlanFor(showHead ? head : null, body ?? NoRows(), isRepeated: start is not null);
    }

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y) =>
        ((TableDrawing)plan.Detail!).Draw(canvas, x, y);

    /// <inheritdoc/>
    public override void CollectNotes(in SpacePlan plan, object? progress, ICollection<string> notes) =>
        ((TableDrawing)plan.Detail!).CollectNotes(notes);

    /// <inheritdoc/>
    public override void Forget(in SpacePlan plan) => grid.Body.Forget(((TableDrawing)plan.Detail!).Remainder?.Row ?? grid.Body.Count);

    /// <summary>What a page of a height leaves for a row of the body: all of it where the head is too tall to be drawn again.</summary>
    public static double RoomForRow(TableGrid grid, double height) =>
        PlanHead(grid).Height is var taken && taken > height * MostForHead ? height : height - taken;

    /// <summary>A head that fits no page is divided like other rows, and rows of the body begin under the end of it.</summary>
    private SpacePlan PlanTallHead(TableProgress? start, double available, bool force)
    {
        var shown = new TablePlanner(grid.Head, grid.ColumnCount, available, force).Plan(start);
        if (shown is null)
        {
            return SpacePlan.Refused;
        }

        return shown.Remainder is { } rest
            ? SpacePlan.Partial(shown.Height, new TableDrawing(grid, shown, NoRows(), headIsRepeated: false), rest with { InHead = true })
            : PlanFor(shown, PlanBody(null, available - shown.Height, force: false) ?? NoRows(), isRepeated: false);
    }

    private SpacePlan PlanFor(TablePiece? shownHead, TablePiece body, bool isRepeated) => new(
        body.Remainder is null ? SpaceKind.Full : SpaceKind.Partial,
        (shownHead?.Height ?? 0) + body.Height,
        new TableDrawing(grid, shownHead, body, isRepeated),
        body.Remainder);

    /// <summary>A piece before the first row of the body.</summary>
    private TablePiece NoRows() => new() { Remainder = grid.Body.Count == 0 ? null : new TableProgress(0, false, new OpenCell?[grid.ColumnCount]) };

    private TablePiece? PlanBody(TableProgress? start, double available, bool force) =>
        new TablePlanner(grid.Body, grid.ColumnCount, available, force).Plan(start);

    private static TablePiece PlanHead(TableGrid grid) =>
        new TablePlanner(grid.Head, grid.ColumnCount, double.MaxValue, true).Plan(null)!;
}
