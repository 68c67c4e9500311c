using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Styles;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>
/// Registers: one column of the sheet for each of theirs, one row for each record. A cell that spans several records is written into
/// each of them, because filters and sorting need it there; the repeated values and the borders between them are muted.
/// </summary>
internal sealed partial class SheetBuilder
{
    private static readonly Color Muted = new(0x8c, 0x8c, 0x8c);
    private static readonly Border QuietLine = new(0.5, new Color(0xd9, 0xd9, 0xd9));
    private readonly Table? register;

    private static Table? FindRegister(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Table { Register: true } table)
            {
                return table;
            }

            if (block is Container container && FindRegister(container.Blocks) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    private double[] RegisterWidths(Table table)
    {
        var style = document.Styles.Resolve(RootStyle(), "table", table.Classes);
        return TableColumns.Resolve(table.Columns, width, column => NaturalWidth(table, style, column));
    }

    private void AddRegister(Table table, Style style)
    {
        var edges = Grid.Edges.Take(table.Columns.Length + 1).ToArray();
        var head = Plan.Rows.Count + (pendingSpace > 0 && Plan.Rows.Count > 0 && !pendingBreak ? 1 : 0);
        AddGroup(table, table.HeadRows, style, edges, isHead: true);
        var first = Plan.Rows.Count;
        AddRecords(table, style, edges);
        Plan.Register = new RegisterArea(head, first, Plan.Rows.Count - 1, table.Columns.Length);
    }

    private void AddRecords(Table table, Style style, double[] edges)
    {
        var places = new TableCells(table.Columns.Length);
        var open = new (PlacedCell Cell, int LastRow)?[table.Columns.Length];
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = NewRow(isRecord: true);
            NoteRow(table.Rows[i], row);
            foreach (var place in places.Row(table.Rows[i].Cells, i, table.Rows.Length))
            {
                var cell = MakeCell(table, place, style, table.Rows[i].Classes, false, edges[place.Column], edges[place.Column + place.ColumnSpan], 1);
                if (place.RowSpan > 1)
                {
                    open[place.Column] = (Repeat(cell), i + place.RowSpan - 1);
                    cell.Look = Quiet(cell.Look, top: false, bottom: true);
                }

                AddCell(row, cell, place.Cell);
            }

            AddRepeats(row, open, i);
            NoteInputs(row);
        }
    }

    // The digests are taken here, because only here is known what a cell says.
    private void NoteInputs(SheetRow row)
    {
        var inputs = row.Cells.Where(static cell => cell.Input is not null).ToList();
        Plan.HasInputs |= inputs.Count > 0;
        if (row.Cells.Find(static cell => cell.HoldsInputDigests) is { } holder)
        {
            var digests = string.Join(' ', inputs.Select(static cell => $"{cell.Input}={InputDigest.Of(cell.Text.Plain)}"));
            holder.Text = CellText.Of($"{holder.Text.Plain} | {digests}".TrimStart(), holder.Look.Type);
        }
    }

    private static void AddRepeats(SheetRow row, (PlacedCell Cell, int LastRow)?[] open, int number)
    {
        for (var column = 0; column < open.Length; column++)
        {
            if (open[column] is not var (cell, last) || row.Cells.Exists(other => other.Left == cell.Left))
            {
                continue;
            }

            var ends = number == last;
            row.Cells.Add(new PlacedCell(cell.Left, cell.Right, cell.Text, ends ? cell.Look : Quiet(cell.Look, top: false, bottom: true))
            {
                Value = cell.Value,
                Choices = cell.Choices,
                Origin = cell.Origin,
            });
            if (ends)
            {
                open[column] = null;
            }
        }

        row.Cells.Sort(static (one, other) => one.Left.CompareTo(other.Left));
    }

    /// <summary>Borders inside a span are quiet lines: enough to close a printed page or a filtered list, too little to divide.</summary>
    private static CellLook Quiet(CellLook look, bool top, bool bottom) => look with
    {
        Top = top && look.Top.Width > 0 ? QuietLine : look.Top,
        Bottom = bottom && look.Bottom.Width > 0 ? QuietLine : look.Bottom,
    };

    /// <summary>The cell as the records below show it.</summary>
    private static PlacedCell Repeat(PlacedCell cell)
    {
        var text = cell.Text with
        {
            Runs = [.. cell.Text.Runs.Select(static run => run with { Look = run.Look with { Color = Muted } })],
            Pictures = [],
            Ids = [],
        };
        var look = Quiet(cell.Look, top: true, bottom: false) with { Type = cell.Look.Type with { Color = Muted } };
        return new PlacedCell(cell.Left, cell.Right, text, look) { Value = cell.Value, Choices = cell.Choices, Origin = cell.Origin };
    }
}
