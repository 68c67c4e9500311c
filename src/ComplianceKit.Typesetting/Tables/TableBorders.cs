using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>The borders of the cells on one page. Where two cells meet, the wider border is drawn, once; equal stretches become one stroke.</summary>
internal sealed class TableBorders(TableGrid grid, int rowCount)
{
    private readonly Border[,] horizontal = new Border[rowCount + 1, grid.ColumnCount];
    private readonly Border[,] vertical = new Border[rowCount, grid.ColumnCount + 1];

    /// <summary>Notes the borders of a cell.</summary>
    public void Add(PieceCell placed, int edgeOffset)
    {
        if (placed.Cell.Borders is not { } borders)
        {
            return;
        }

        var left = placed.Cell.Column;
        var right = left + placed.Cell.ColumnSpan;
        var top = placed.FirstEdge + edgeOffset;
        var bottom = placed.LastEdge + edgeOffset;
        for (var column = left; column < right; column++)
        {
            Widen(ref horizontal[top, column], borders.Top);
            Widen(ref horizontal[bottom, column], borders.Bottom);
        }

        for (var row = top; row < bottom; row++)
        {
            Widen(ref vertical[row, left], borders.Left);
            Widen(ref vertical[row, right], borders.Right);
        }
    }

    /// <summary>Draws them.</summary>
    /// <param name="canvas">The page.</param>
    /// <param name="x">The table's left edge.</param>
    /// <param name="edges">The rows' edges on the page.</param>
    public void Draw(PageCanvas canvas, double x, double[] edges)
    {
        for (var edge = 0; edge <= rowCount; edge++)
        {
            DrawHorizontal(canvas, x, edges[edge], edge);
        }

        for (var edge = 0; edge <= grid.ColumnCount; edge++)
        {
            DrawVertical(canvas, x + grid.LeftOf(edge), edges, edge);
        }
    }

    private static void Widen(ref Border border, Border other)
    {
        if (other.Width > border.Width)
        {
            border = other;
        }
    }

    private void DrawHorizontal(PageCanvas canvas, double x, double y, int edge)
    {
        for (var from = 0; from < grid.ColumnCount;)
        {
            var border = horizontal[edge, from];
            var to = from + 1;
            while (to < grid.ColumnCount && horizontal[edge, to] == border)
            {
                to++;
            }

            if (border.Width > 0)
            {
                canvas.Add(new Stroke(PlacedItem.Artifact, x + grid.LeftOf(from), y, x + grid.LeftOf(to), y, border.Width, border.Color, border.Kind));
            }

            from = to;
        }
    }

    private void DrawVertical(PageCanvas canvas, double x, double[] edges, int edge)
    {
        for (var from = 0; from < rowCount;)
        {
            var border = vertical[from, edge];
            var to = from + 1;
            while (to < rowCount && vertical[to, edge] == border)
            {
                to++;
            }

            if (border.Width > 0)
            {
                canvas.Add(new Stroke(PlacedItem.Artifact, x, edges[from], x, edges[to], border.Width, border.Color, border.Kind));
            }

            from = to;
        }
    }
}
