using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Items;

namespace ComplianceKit.Typesetting.Tables;

/// <content>What each cell shows in the piece.</content>
internal sealed partial class TablePlanner
{
    private OpenCell?[] PlaceOpen()
    {
        var rest = new OpenCell?[columnCount];
        for (var i = 0; i < open.Length; i++)
        {
            if (open[i] is { } cell)
            {
                var room = piece.Height - cell.Top - (2 * cell.Cell.Padding);
                rest[i] = cell with { Position = Place(cell, room, everything: false) };
            }
        }

        return rest;
    }

    private OpenCell?[] PlacePlanned(StackPlan?[] plans)
    {
        var rest = new OpenCell?[columnCount];
        for (var i = 0; i < open.Length; i++)
        {
            if (open[i] is not { } cell)
            {
                continue;
            }

            if (cell.Position is null)
            {
                Place(cell, piece.Height - cell.Top - (2 * cell.Cell.Padding), everything: false);
                rest[i] = cell;
                continue;
            }

            Add(cell, cell.Cell.Content, plans[i], plans[i]?.Remainder is null && IsStart(cell), false);
            rest[i] = plans[i] is { } plan ? cell with { Position = plan.Remainder } : cell;
        }

        return rest;
    }

    /// <summary>Puts a cell, or what fits of it, into the piece and returns how far it is done; <see langword="null"/> for all of it.</summary>
    private StackPosition? Place(OpenCell cell, double room, bool everything)
    {
        var source = cell.Cell;
        if (cell.Position is null)
        {
            var space = Math.Max(0, piece.Height - cell.Top - (2 * source.Padding));
            var again = source.Continuation;
            Add(cell, again ?? source.Content, again?.Plan(StackPosition.Start, space, force: false) is { Kind: not SpaceKind.Refused } shown ? shown : null, true, true);
            return null;
        }

        var plan = source.Content.Plan(cell.Position, room, force: everything);
        if (plan.Kind == SpaceKind.Refused)
        {
            Add(cell, source.Content, null, false, false);
            return cell.Position;
        }

        Add(cell, source.Content, plan, plan.Remainder is null && IsStart(cell), false);
        return plan.Remainder;
    }

    private static bool IsStart(OpenCell cell) => cell.Position is { Index: 0, Inner: null };

    private void Add(OpenCell cell, FlowStack content, StackPlan? plan, bool whole, bool repeats) =>
        piece.Cells.Add(new PieceCell(cell.Cell, content, plan, cell.FirstEdge, piece.Edges.Count - 1, whole, IsStart(cell), repeats));
}
