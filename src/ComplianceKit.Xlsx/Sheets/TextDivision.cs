using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Xlsx.Cells;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>
/// Divides running text that is taller than a row over several cells, at the ends of lines. One cell merged over many rows would be
/// hard to print: a program may show nothing of it behind the page on which it begins.
/// </summary>
internal static class TextDivision
{
    /// <summary>Divides the texts of a sheet whose columns are known.</summary>
    public static void Divide(SheetPlan plan, TextMeasurer measurer, Func<PlacedCell, double> width)
    {
        for (var i = plan.Rows.Count - 1; i >= 0; i--)
        {
            var row = plan.Rows[i];
            if (!row.IsRunningText || width(row.Cells[^1]) is not (> 0 and var room) || measurer.Height(row.Cells[^1].Text, room) + row.Space <= SheetArrangement.TallestRow)
            {
                continue;
            }

            var added = Pieces(row, [.. Starts(row.Cells[^1].Text, room, measurer)]);
            plan.Rows.InsertRange(i + 1, added);
            if (plan.Register is { } register && register.FirstHeadRow > i)
            {
                plan.Register = register with
                {
                    FirstHeadRow = register.FirstHeadRow + added.Count,
                    FirstRow = register.FirstRow + added.Count,
                    LastRow = register.LastRow + added.Count,
                };
            }
        }
    }

    private static IEnumerable<int> Starts(CellText text, double width, TextMeasurer measurer)
    {
        var line = text.Runs.Max(static run => run.Look.Size) * TextMeasurer.LineHeight;
        var linesOfPiece = Math.Max(1, (int)((SheetArrangement.TallestPiece - TextMeasurer.VerticalPadding) / line));
        return measurer.LineStarts(text, width).Where((_, number) => (number + 1) % linesOfPiece == 0);
    }

    /// <summary>Leaves the first piece in the row, where links and places find it, and returns rows for the others.</summary>
    private static List<SheetRow> Pieces(SheetRow row, IReadOnlyList<int> starts)
    {
        var rows = new List<SheetRow>(starts.Count);
        if (starts.Count == 0)
        {
            return rows;
        }

        var texts = CellTextParts.Of(row.Cells[^1].Text, starts).ToList();
        for (var i = 1; i < texts.Count; i++)
        {
            var piece = new SheetRow();
            foreach (var cell in row.Cells)
            {
                piece.Cells.Add(Below(cell, cell == row.Cells[^1] ? texts[i] : CellText.Empty, isLast: i == texts.Count - 1));
            }

            rows.Add(piece);
        }

        row.Cells[^1].Text = texts[0];
        var spaceBelow = row.Cells[^1].Look.Vertical != VerticalAlignment.Bottom;
        foreach (var cell in row.Cells)
        {
            cell.Look = cell.Look.Part(top: true, right: true, bottom: false, left: true);
        }

        if (spaceBelow)
        {
            (rows[^1].Space, row.Space) = (row.Space, 0);
        }

        return rows;
    }

    private static PlacedCell Below(PlacedCell cell, CellText text, bool isLast) =>
        new(cell.Left, cell.Right, text, cell.Look.Part(top: false, right: true, bottom: isLast, left: true) with { Literal = Literals.IsNeeded(text) })
        {
            Origin = cell.Origin,
            FirstColumn = cell.FirstColumn,
            LastColumn = cell.LastColumn,
        };
}
