using ComplianceKit.Typesetting.Flow;
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
        var showHead = start is null || head.Height <= available * MostForHead;
        var headHeight = showHead ? head.Height : 0;
        if (headHeight > available + FlowStack.Tolerance && !force)
        {
            return SpacePlan.Refused;
        }

        var body = PlanBody(start, available - headHeight, force);
        if (body is null)
        {
            return SpacePlan.Refused;
        }

        var detail = new TableDrawing(grid, showHead ? head : null, body, start is not null);
        return new SpacePlan(
            body.Remainder is null ? SpaceKind.Full : SpaceKind.Partial, headHeight + body.Height, detail, body.Remainder);
    }

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y) =>
        ((TableDrawing)plan.Detail!).Draw(canvas, x, y);

    /// <inheritdoc/>
    public override void CollectNotes(in SpacePlan plan, object? progress, ICollection<string> notes) =>
        ((TableDrawing)plan.Detail!).CollectNotes(notes);

    /// <inheritdoc/>
    public override void Forget(in SpacePlan plan) => grid.Body.Forget(((TableDrawing)plan.Detail!).Remainder?.Row ?? grid.Body.Count);

    /// <summary>Height of the rows that are repeated on every page.</summary>
    public static double HeightOfHead(TableGrid grid) => PlanHead(grid).Height;

    private TablePiece? PlanBody(TableProgress? start, double available, bool force) =>
        new TablePlanner(grid.Body, grid.ColumnCount, available, force).Plan(start);

    private static TablePiece PlanHead(TableGrid grid) =>
        new TablePlanner(grid.Head, grid.ColumnCount, double.MaxValue, true).Plan(null)!;
}
