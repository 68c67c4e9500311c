using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Items;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>
/// Measures which rows of a table stand in a space, and how tall they are. A row is as tall as the tallest cell that ends in it needs;
/// what does not fit is divided line by line where the row may be divided, else it goes to the next page as a whole.
/// </summary>
internal sealed partial class TablePlanner(IReadOnlyList<GridRow> rows, int columnCount, double available, bool force)
{
    /// <summary>A repetition takes at most this part of a page, so that the table always goes on.</summary>
    private const double MostForRepetition = 0.5;

    /// <summary>A page is not ended early unless this part of it is filled.</summary>
    private const double LeastFilled = 0.6;

    /// <summary>A row that is no taller than this, in points some five lines, and than this part of the space is not divided where it can begin the next page.</summary>
    private const double ShortRow = 72;
    private const double ShortPart = 0.25;

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
                return Cut(row, start);
            }

            var goesOn = row == start.Row && start.Divided;
            if (!goesOn)
            {
                Open(rows[row]);
            }

            var bottom = BottomOf(row, goesOn);
            if (bottom > available + FlowStack.Tolerance)
            {
                return Overflow(start, row, lastBreak, bottom);
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
    private TablePiece? Overflow(TableProgress start, int row, int lastBreak, double bottom)
    {
        var isFirst = row == start.Row;
        var isMoved = lastBreak == row && !isFirst && bottom - piece.Height <= Math.Min(ShortRow, available * ShortPart);
        if (!isMoved && (rows[row].MaySplit || (isFirst && force)) && Divide(row, isFirst && start.Divided, isFirst && force))
        {
            return piece;
        }

        if (lastBreak == row && !isFirst)
        {
            Close(rows[row]);
            return Cut(row, start);
        }

        if (lastBreak > start.Row)
        {
            return Run(start, lastBreak);
        }

        if (!isFirst && force)
        {
            Close(rows[row]);
            return Cut(row, start);
        }

        return force ? PlaceTooTall(start, row, bottom) : null;
    }

    /// <summary>A row that cannot be divided on a page of its own stands out of the page, so that the table goes on.</summary>
    private TablePiece? PlaceTooTall(TableProgress start, int row, double bottom)
    {
        CloseRow(row, bottom, start.Divided);
        return row + 1 < rows.Count ? Cut(row + 1, start) : piece;
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
    private TablePiece? Cut(int row, TableProgress start)
    {
        if (RowOfCrampedLabel(row, start) is { } earlier)
        {
            return Run(start, earlier);
        }

        piece.Remainder = new TableProgress(row, false, PlaceOpen());
        return piece;
    }

    /// <summary>
    /// A label that goes on over the page but is taller than its rows on this page makes the last of them taller. Where even that does not
    /// help, the label and its rows had better begin on the next page; the answer is their first row, unless much space would stay empty.
    /// </summary>
    private int? RowOfCrampedLabel(int cut, TableProgress start)
    {
        foreach (var cell in open)
        {
            if (cell is null || !cell.Cell.Source.RepeatOnNextPage)
            {
                continue;
            }

            var bottom = cell.Top + (IsStart(cell) ? cell.Cell.NaturalHeight : cell.Position is null ? Need(cell) : 0);
            if (bottom <= available + FlowStack.Tolerance)
            {
                piece.Edges[^1] = Math.Max(piece.Edges[^1], bottom);
            }
            else if (IsStart(cell) && cell.Cell.Row > start.Row && cell.Cell.Row < cut && !rows[cell.Cell.Row - 1].KeepWithNext
                && cell.Top > available * LeastFilled)
            {
                return cell.Cell.Row;
            }
        }

        return null;
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
}
