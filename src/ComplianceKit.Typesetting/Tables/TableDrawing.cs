using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>Draws the part of a table that stands on one page: backgrounds, then contents in reading order, then borders.</summary>
internal sealed class TableDrawing(TableGrid grid, TablePiece? head, TablePiece body, bool headIsRepeated)
{
    /// <summary>Where the table goes on; <see langword="null"/> when nothing is left.</summary>
    public TableProgress? Remainder => body.Remainder;

    /// <summary>Draws it with its top left corner at a place.</summary>
    public void Draw(PageCanvas canvas, double x, double y)
    {
        var borders = new TableBorders(grid, (head?.Edges.Count ?? 1) + body.Edges.Count - 2);
        var bodyTop = y;
        if (head is not null)
        {
            var before = canvas.Repeating;
            canvas.Repeating |= headIsRepeated;
            DrawPiece(canvas, head, x, y, borders, 0);
            canvas.Repeating = before;
            bodyTop = y + head.Height;
        }

        DrawPiece(canvas, body, x, bodyTop, borders, head is null ? 0 : head.Edges.Count - 1);
        borders.Draw(canvas, x, AllEdges(y, bodyTop));
    }

    /// <summary>Adds the ids of the notes to which the cells on this page refer.</summary>
    public void CollectNotes(ICollection<string> notes)
    {
        foreach (var cell in (headIsRepeated ? [] : head?.Cells ?? []).Concat(body.Cells))
        {
            if (cell is { Plan: { } plan, Repeats: false })
            {
                cell.Content.CollectNotes(plan, notes);
            }
        }
    }

    private double[] AllEdges(double y, double bodyTop)
    {
        var edges = new List<double>();
        if (head is not null)
        {
            edges.AddRange(head.Edges.ConvertAll(edge => edge + y));
            edges.RemoveAt(edges.Count - 1);
        }

        edges.AddRange(body.Edges.ConvertAll(edge => edge + bodyTop));
        return [.. edges];
    }

    private void DrawPiece(PageCanvas canvas, TablePiece piece, double x, double y, TableBorders borders, int edgeOffset)
    {
        foreach (var (id, top) in piece.Anchors)
        {
            canvas.PlaceAnchors([id], y + top);
        }

        piece.Cells.Sort(static (a, b) => a.FirstEdge != b.FirstEdge ? a.FirstEdge.CompareTo(b.FirstEdge) : a.Cell.Column.CompareTo(b.Cell.Column));
        foreach (var cell in piece.Cells)
        {
            DrawBackground(canvas, piece, cell, x, y);
            borders.Add(cell, edgeOffset);
        }

        foreach (var cell in piece.Cells)
        {
            DrawContent(canvas, piece, cell, x, y);
        }
    }

    private void DrawBackground(PageCanvas canvas, TablePiece piece, PieceCell cell, double x, double y)
    {
        if (cell.Cell.Background is not { } color)
        {
            return;
        }

        var top = piece.Edges[cell.FirstEdge];
        canvas.Add(new FilledRectangle(
            PlacedItem.Artifact, x + grid.LeftOf(cell.Cell.Column), y + top, grid.WidthOf(cell.Cell.Column, cell.Cell.ColumnSpan), piece.Edges[cell.LastEdge] - top, color));
    }

    private void DrawContent(PageCanvas canvas, TablePiece piece, PieceCell cell, double x, double y)
    {
        var top = piece.Edges[cell.FirstEdge];
        var source = cell.Cell;
        if (source.Source.Id is { } id && cell.Begins)
        {
            canvas.PlaceAnchors([id], y + top);
        }

        if (cell.Plan is not { } plan)
        {
            return;
        }

        var before = canvas.Repeating;
        canvas.Repeating |= cell.Repeats;
        var free = cell.Whole ? piece.Edges[cell.LastEdge] - top - plan.Height - (2 * source.Padding) : 0;
        var offset = source.Alignment switch
        {
            VerticalAlignment.Middle => free / 2,
            VerticalAlignment.Bottom => free,
            _ => 0,
        };
        cell.Content.Draw(plan, canvas, x + grid.LeftOf(source.Column) + source.Padding, y + top + source.Padding + Math.Max(0, offset));
        canvas.Repeating = before;
    }
}
