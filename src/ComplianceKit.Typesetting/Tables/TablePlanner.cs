using ComplianceKit.Typesetting.Flow;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>
/// Measures which rows of a table stand in a space, and how tall they are. A row is as tall as the tallest cell that ends in it needs;
/// what does not fit is divided line by line where the row may be divided, else it goes to the next page as a whole.
/// </summary>
internal sealed class TablePlanner(IReadOnlyList<GridRow> rows, int columnCount, double available, bool force)
{
    /// <summary>A repetition takes at most this part of a page, so that the table always goes on.</summary>
    private const double MostForRepetition = 0.5;

    private TablePiece piece = new();
    private OpenCell?[] open = [];

    /// <summary>The rows from <paramref name="start"/> on, or <see langword="null"/> where not even the first finds room.</summary>
    public TablePiece? Plan(TableProgress? start)
    {
        start ??= new TableProgress(0, false, new OpenCell?[columnCount]);
        return Run(start, rows.Count);
    }

    private TablePiece? Run(TableProgress start, int limit)
    {
        piece = new TablePiece();
        open = new OpenCell?[columnCount];
        for (var i = 0; i < columnCount; i++)
        {
            open[i] = start.Open[i] is { } cell ? cell with { FirstEdge = 0, Top = 0 } : null;
        }

        var lastBreak = start.Row;
        for (var row = start.Row; row < rows.Count; row++)
        {
            if (row == limit)
            {
                return Cut(row);
            }

            var goesOn = row == start.Row && start.Divided;
            if (!goesOn)
            {
                Open(rows[row]);
            }

            var bottom = BottomOf(row, goesOn);
            if (bottom > available + FlowStack.Tolerance)
            {
                return Overflow(start, row, lastBreak);
            }

            CloseRow(row, bottom, goesOn);
            lastBreak = rows[row].KeepWithNext ? lastBreak : row + 1;
        }

        return piece;
    }

    private void Open(GridRow row)
    {
        foreach (var cell in row.Cells)
        {
            open[cell.Column] = new OpenCell(cell, StackPosition.Start, piece.Edges.Count - 1, piece.Height);
        }
    }

    private double BottomOf(int row, bool goesOn)
    {
        var bottom = piece.Height + (goesOn ? 0 : rows[row].MinimumHeight);
        foreach (var cell in open)
        {
            if (cell is not null && cell.Cell.LastRow == row)
            {
                bottom = Math.Max(bottom, cell.Top + Need(cell));
            }
        }

        return bottom;
    }

    private double Need(OpenCell open)
    {
        var cell = open.Cell;
        if (open.Position is null)
        {
            return cell.Continuation is null ? 0 : Math.Min(cell.Continuation.NaturalHeight + (2 * cell.Padding), available * MostForRepetition);
        }

        return open.Position is { Index: 0, Inner: null }
            ? cell.NaturalHeight
            : cell.Content.Plan(open.Position, double.MaxValue, force: true).Height + (2 * cell.Padding);
    }

    private void CloseRow(int row, double bottom, bool goesOn)
    {
        if (!goesOn && rows[row].Id is { } id)
        {
            piece.Anchors.Add((id, piece.Height));
        }

        piece.Edges.Add(bottom);
        for (var i = 0; i < open.Length; i++)
        {
            if (open[i] is { } cell && cell.Cell.LastRow == row)
            {
                Place(cell, double.MaxValue, everything: true);
                open[i] = null;
            }
        }
    }

    /// <summary>Row <paramref name="row"/> does not fit.</summary>
    private TablePiece? Overflow(TableProgress start, int row, int lastBreak)
    {
        var isFirst = row == start.Row;
        if ((rows[row].MaySplit || (isFirst && force)) && Divide(row, isFirst && start.Divided, isFirst && force))
        {
            return piece;
        }

        if (lastBreak == row && !isFirst)
        {
            Close(rows[row]);
            return Cut(row);
        }

        if (lastBreak > start.Row)
        {
            return Run(start, lastBreak);
        }

        if (!isFirst && force)
        {
            Close(rows[row]);
            return Cut(row);
        }

        return null;
    }

    /// <summary>Takes back that the cells of a row have begun.</summary>
    private void Close(GridRow row)
    {
        foreach (var cell in row.Cells)
        {
            open[cell.Column] = null;
        }
    }

    /// <summary>Ends the piece before a row: cells that reach beyond it show here what fits beside the rows above.</summary>
    private TablePiece Cut(int row)
    {
        piece.Remainder = new TableProgress(row, false, PlaceOpen());
        return piece;
    }

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

    /// <summary>Divides a row at the foot of the space. Does nothing and returns <see langword="false"/> where a cell would show nothing at all.</summary>
    private bool Divide(int row, bool goesOn, bool forced)
    {
        var bottom = piece.Height;
        var plans = new StackPlan?[open.Length];
        for (var i = 0; i < open.Length; i++)
        {
            if (open[i] is not { Position: { } position } cell)
            {
                continue;
            }

            var plan = cell.Cell.Content.Plan(position, available - cell.Top - (2 * cell.Cell.Padding), forced);
            var shows = plan.Kind != SpaceKind.Refused;
            if (!shows && !forced && (cell.Cell.Row == row || goesOn))
            {
                return false;
            }

            plans[i] = shows ? plan : null;
            bottom = shows ? Math.Max(bottom, cell.Top + plan.Height + (2 * cell.Cell.Padding)) : bottom;
        }

        if (bottom <= piece.Height + FlowStack.Tolerance)
        {
            return false;
        }

        if (!goesOn && rows[row].Id is { } id)
        {
            piece.Anchors.Add((id, piece.Height));
        }

        piece.Edges.Add(bottom);
        piece.Remainder = new TableProgress(row, true, PlacePlanned(plans));
        return true;
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
