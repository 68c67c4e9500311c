using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Styles;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>Gives a sheet its columns, its rows their heights and every cell its place.</summary>
internal sealed class SheetArrangement(SheetPlan plan, ColumnGrid grid, TextMeasurer measurer, DiagnosticBag diagnostics)
{
    /// <summary>The tallest row in points; the programs refuse more than 409.5 and round to pixels.</summary>
    public const double TallestRow = 408;

    /// <summary>
    /// The tallest of the rows into which a taller one is cut. LibreOffice prints nothing of a merged cell on a page that its row does not reach
    /// and begins no page within a row, so that large pieces leave pages half empty and lose text.
    /// </summary>
    public const double TallestPiece = TallestRow / 3;

    private const int LastRow = 1_048_576;
    private const int WidestColumnPixels = 255 * 7;
    private const double EmptyRow = FontNames.DefaultSize * TextMeasurer.LineHeight;

    public void Arrange(IReadOnlySet<int> hidden)
    {
        for (var i = 0; i + 1 < grid.Edges.Count; i++)
        {
            var pixels = (int)Math.Round((grid.Edges[i + 1] - grid.Edges[i]) * 96 / 72, MidpointRounding.AwayFromZero);
            plan.Columns.Add(new SheetColumn { Pixels = Math.Clamp(pixels, 4, WidestColumnPixels), Hidden = hidden.Contains(i) });
        }

        foreach (var row in plan.Rows)
        {
            FindColumns(row);
        }

        foreach (var row in plan.Rows.Where(static row => row.IsRecord))
        {
            ShrinkPictures(row);
            WidenFor(row);
        }

        foreach (var cell in plan.Rows.SelectMany(static row => row.Cells))
        {
            UnlinkAddress(cell);
        }

        TextDivision.Divide(plan, measurer, Width);
        FindHeights();
        NumberRows();
    }

    private void FindColumns(SheetRow row)
    {
        foreach (var cell in row.Cells.ToList())
        {
            cell.FirstColumn = grid.IndexOf(cell.Left);
            cell.LastColumn = Math.Max(cell.FirstColumn, grid.IndexOf(cell.Right) - 1);
            if (cell.Marker is { } marker && !Fits(marker, cell))
            {
                Join(row, marker, cell);
            }
        }
    }

    private bool Fits(PlacedCell marker, PlacedCell cell)
    {
        var columns = Width(marker);
        var wanted = measurer.NaturalWidth(marker.Text);
        return marker.LastColumn < cell.FirstColumn && columns >= wanted - TextMeasurer.SidePadding / 2 && columns <= wanted + 2 * FontNames.DefaultSize + 10;
    }

    /// <summary>Writes the mark into the cell of its text, where the sheet has no column of the right width for marks.</summary>
    private static void Join(SheetRow row, PlacedCell marker, PlacedCell cell)
    {
        row.Cells.Remove(marker);
        (cell.Left, cell.FirstColumn) = (marker.Left, Math.Min(marker.FirstColumn, cell.LastColumn));
        cell.Look = cell.Look with { Literal = cell.Look.Literal || marker.Look.Literal };
        cell.Text = cell.Text with { Runs = [new TextRun(marker.Text.Plain + "　", marker.Look.Type), .. cell.Text.Runs] };
    }

    private double Width(PlacedCell cell)
    {
        var width = 0d;
        for (var i = cell.FirstColumn; i <= cell.LastColumn; i++)
        {
            width += plan.Columns[i].Points;
        }

        return width;
    }

    // LibreOffice keeps a link on one line and cuts it off; an address that is read in full is worth more than one that can be clicked.
    private void UnlinkAddress(PlacedCell cell)
    {
        if (cell.Text.Link is { } address && cell.Text.Plain == address && measurer.NaturalWidth(cell.Text) + TextMeasurer.SidePadding > Width(cell))
        {
            cell.Text = cell.Text with
            {
                Link = null,
                Runs = [.. cell.Text.Runs.Select(static run => run with { Look = run.Look with { Underlined = false, Color = Color.Black } })],
            };
        }
    }

    private double HeightOf(PlacedCell cell) => Width(cell) is var width && width > 0 ? Math.Max(measurer.Height(cell.Text, width), Math.Min(cell.LeastHeight, TallestRow)) : 0;

    /// <summary>A picture in a record leaves room for the text of its cell, which it would hide, but keeps a third of the tallest row.</summary>
    private void ShrinkPictures(SheetRow row)
    {
        foreach (var cell in row.Cells.Where(cell => cell.Text.Pictures.Count > 0 && HeightOf(cell) > TallestRow))
        {
            var pictures = cell.Text.Pictures;
            var text = measurer.Height(cell.Text with { Pictures = [] }, Width(cell)) + pictures.Count * TextMeasurer.VerticalPadding;
            var share = Math.Max(TallestRow - text, TallestRow / 3) / pictures.Sum(static picture => picture.Height);
            if (share < 1)
            {
                cell.Text = cell.Text with { Pictures = [.. pictures.Select(picture => picture with { Width = picture.Width * share, Height = picture.Height * share })] };
            }
        }
    }

    /// <summary>A record must stay one row, so a text too long for it makes its column wider.</summary>
    private void WidenFor(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            var column = plan.Columns[cell.LastColumn];
            var before = column.Pixels;
            for (var tries = 0; tries < 6 && HeightOf(cell) is var height && height > TallestRow && column.Pixels < WidestColumnPixels; tries++)
            {
                column.Pixels = (int)Math.Min(WidestColumnPixels, Math.Ceiling(column.Pixels * Math.Max(1.05, height / TallestRow)));
            }

            if (column.Pixels > before)
            {
                NarrowFor(cell, column, before);
            }
        }
    }

    /// <summary>Takes back what is not needed: a list keeps its lines in every width, and the whole print would shrink for nothing.</summary>
    private void NarrowFor(PlacedCell cell, SheetColumn column, int least)
    {
        var height = Math.Max(HeightOf(cell), TallestRow);
        var enough = column.Pixels;
        while (least < enough)
        {
            column.Pixels = (least + enough) / 2;
            if (HeightOf(cell) > height)
            {
                least = column.Pixels + 1;
            }
            else
            {
                enough = column.Pixels;
            }
        }

        column.Pixels = enough;
    }

    private void FindHeights()
    {
        for (var i = 0; i < plan.Rows.Count; i++)
        {
            var row = plan.Rows[i];
            var needed = row.Cells.Where(static cell => cell.RowSpan == 1).Select(HeightOf).DefaultIfEmpty(0).Max();
            var least = row.Cells.Exists(static cell => !cell.Text.IsEmpty) || row.Cells.Count > 1 ? EmptyRow * 0.8 : 0;
            row.Height = Math.Max(row.Height, Math.Max(needed, least) + row.Space);
            foreach (var cell in row.Cells.Where(static cell => cell.RowSpan > 1))
            {
                ReserveSpan(cell, i);
            }
        }

        // Spans reach below, so their last rows are made taller only when the heights of all their rows are known.
        for (var i = 0; i < plan.Rows.Count; i++)
        {
            foreach (var cell in plan.Rows[i].Cells.Where(static cell => cell.RowSpan > 1))
            {
                var rows = plan.Rows.Skip(i).Take(cell.RowSpan).ToList();
                var missing = HeightOf(cell) - rows.Sum(static row => row.Height);
                if (missing > 0)
                {
                    rows[^1].Height += missing;
                }
            }
        }
    }

    /// <summary>Keeps rows of a span from being lower than a line.</summary>
    private void ReserveSpan(PlacedCell cell, int first)
    {
        for (var i = first; i < first + cell.RowSpan && i < plan.Rows.Count; i++)
        {
            plan.Rows[i].Height = Math.Max(plan.Rows[i].Height, EmptyRow * 0.8);
        }
    }

    private void NumberRows()
    {
        var number = 1;
        foreach (var row in plan.Rows)
        {
            if (row.Height > TallestRow && row.IsRecord)
            {
                var tallest = row.Cells.MaxBy(HeightOf);
                diagnostics.Add(WorkbookDiagnostics.RowTooTall(plan.Name, number, tallest?.Origin));
                row.Height = TallestRow;
            }

            row.Parts = row.Height > TallestRow ? (int)Math.Ceiling(row.Height / TallestPiece) : 1;
            row.Number = number;
            number += row.Parts;
        }

        if (number - 1 > LastRow)
        {
            diagnostics.Add(WorkbookDiagnostics.TooManyRows(plan.Name, number - 1));
        }
    }
}
