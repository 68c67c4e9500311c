using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Styles;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>Tables that are not registers: merged cells on the common grid of the sheet.</summary>
internal sealed partial class SheetBuilder
{
    private const double SpaceAfterTable = 8;
    private static readonly Color BarBlue = new(0x9C, 0xC2, 0xE5);
    private readonly Dictionary<(Style Table, bool Head, string Classes, TextAlignment? Own, TextAlignment? Column, Style? Row), Style> cellStyles = [];

    private void AddTable(Table table, Style parent, double left)
    {
        var style = document.Styles.Resolve(parent, "table", table.Classes);
        AddCaption(table, parent, left);
        if (ReferenceEquals(table, register))
        {
            AddRegister(table, style);
        }
        else
        {
            AddPlainTable(table, style, Grid.Within(left + Indent(style)));
        }

        pendingSpace = Math.Max(style.SpaceAfter ?? 0, SpaceAfterTable);
    }

    private void AddCaption(Table table, Style parent, double left)
    {
        if (table.Caption.IsDefaultOrEmpty)
        {
            return;
        }

        var style = document.Styles.Resolve(parent, "caption", []);
        AddText(texts.OfInlines(table.Caption, style), style, left, table);
    }

    private void AddPlainTable(Table table, Style style, double left)
    {
        var widths = TableColumns.Resolve(table.Columns, Math.Max(width - left, LeastWidth / 2), column => NaturalWidth(table, style, column));
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = table.Columns[i].Hidden ? 0 : widths[i];
        }

        var visible = Enumerable.Range(0, widths.Length).Where(i => widths[i] > 0).ToArray();
        var wanted = Edges([.. visible.Select(i => widths[i])]).Select(edge => edge + left);
        var placed = Grid.Place([.. wanted], i => NaturalWidth(table, style, visible[i]));
        var edges = new double[widths.Length + 1];
        for (int i = 0, next = 0; i <= widths.Length; i++)
        {
            edges[i] = placed[Math.Min(next, placed.Length - 1)];
            next += i < widths.Length && widths[i] > 0 ? 1 : 0;
        }

        AddGroup(table, table.HeadRows, style, edges, isHead: true);
        AddGroup(table, table.Rows, style, edges, isHead: false);
    }

    private void AddGroup(Table table, ImmutableArray<TableRow> rows, Style style, double[] edges, bool isHead)
    {
        var cells = new TableCells(table.Columns.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = NewRow();
            NoteRow(rows[i], row);
            foreach (var place in cells.Row(rows[i].Cells, i, rows.Length))
            {
                var (from, to) = (edges[place.Column], edges[place.Column + place.ColumnSpan]);
                if (to > from)
                {
                    AddCell(row, MakeCell(table, place, style, rows[i].Classes, isHead, from, to, place.RowSpan), place.Cell);
                }
            }
        }
    }

    private void NoteRow(TableRow node, SheetRow row)
    {
        if (node.Id is { } id)
        {
            Plan.Nodes.Add(new PlacedNode(id, row, null));
        }
    }

    private void AddCell(SheetRow row, PlacedCell placed, TableCell cell)
    {
        row.Cells.Add(placed);
        if (cell.Id is { } id)
        {
            Plan.Nodes.Add(new PlacedNode(id, row, placed));
        }

        NoteInlines(placed, row);
    }

    private PlacedCell MakeCell(Table table, TableCellPlace place, Style tableStyle, ImmutableArray<string> rowClasses, bool isHead, double from, double to, int rowSpan)
    {
        var cell = place.Cell;
        var style = CellStyle(tableStyle, rowClasses, cell, isHead, table.Columns[place.Column].Alignment);
        var takesInput = InputFields.In(cell.Blocks);
        var (blocks, hadSeal) = InputFields.WithoutSeal(cell.Blocks);
        var text = texts.Of(blocks, style, to - from - TextMeasurer.SidePadding);
        Plan.IsForm |= takesInput;
        var look = CellLook.Of(style, cell.VerticalAlignment).Framed(style.Borders ?? tableStyle.Borders) with { Unlocked = cell.Editable || takesInput };
        var format = cell.Value is { } given && NumberFormats.Stored(given) is not null ? NumberFormats.For(given, text.Plain) : null;
        var value = format is null ? null : cell.Value;
        look = format is null
            ? look with
            {
                Literal = Literals.IsNeeded(text),
                NumberFormat = hadSeal ? NumberFormats.TextWithSeal : takesInput && !cell.Editable ? NumberFormats.Text : look.NumberFormat,
            }
            : look with
            {
                NumberFormat = format,
                Horizontal = look.Horizontal == TextAlignment.Justify ? TextAlignment.End : look.Horizontal,
            };
        return new PlacedCell(from, to, text, look)
        {
            RowSpan = rowSpan,
            LeastHeight = takesInput ? InputFields.HeightOfCell(cell.Blocks) : 0,
            Value = value,
            Bar = cell.Bar is { } bar && value is not null ? (bar.Full, BarColor(tableStyle, bar)) : null,
            Choices = !cell.Choices.IsDefaultOrEmpty ? cell.Choices : takesInput && !cell.Editable ? InputFields.CheckBoxChoices(cell.Blocks, text.Plain) : [],
            TakesOtherWords = takesInput && !cell.Editable,
            Origin = WordsOrigin(cell),
            Input = cell.Input,
            HoldsInputDigests = cell.HoldsInputDigests,
        };
    }

    // Words that a template prints from another file are changed there: what is said of a cell leads to them.
    private static SourceSpan? WordsOrigin(TableCell cell) =>
        cell.Blocks.Select(static block => block.Origin).FirstOrDefault(origin => origin is not null && cell.Origin is { } own && origin.Path != own.Path) ?? cell.Origin;

    private Color BarColor(Style style, DataBar bar) => document.Styles.Resolve(style, "chart-part", bar.Class.Length == 0 ? [] : [bar.Class]).Background ?? BarBlue;

    private Style CellStyle(Style tableStyle, ImmutableArray<string> rowClasses, TableCell cell, bool isHead, TextAlignment? column)
    {
        var head = isHead || cell.Scope != HeaderScope.None;
        var row = rowClasses.IsDefaultOrEmpty ? null : document.Styles.Resolve(tableStyle, "table-row", rowClasses);
        var key = (tableStyle, head, cell.Classes.IsDefaultOrEmpty ? string.Empty : string.Join(' ', cell.Classes), cell.Alignment, column, row);
        if (!cellStyles.TryGetValue(key, out var style))
        {
            cellStyles.Add(key, style = document.Styles.ResolveCell(row ?? tableStyle, cell, head, column, row?.Background));
        }

        return style;
    }

    private double NaturalWidth(Table table, Style tableStyle, int column) =>
        Math.Max(NaturalWidth(table, table.HeadRows, tableStyle, column, true), NaturalWidth(table, table.Rows, tableStyle, column, false));

    private double NaturalWidth(Table table, ImmutableArray<TableRow> rows, Style tableStyle, int column, bool isHead)
    {
        var cells = new TableCells(table.Columns.Length);
        var widest = 0d;
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var place in cells.Row(rows[i].Cells, i, rows.Length))
            {
                if (place.Column == column && place.ColumnSpan == 1)
                {
                    widest = Math.Max(widest, measurer.NaturalWidth(texts.Of(place.Cell.Blocks, CellStyle(tableStyle, [], place.Cell, isHead, null), 0)));
                }
            }
        }

        return widest + 1;
    }

    private static double[] Edges(double[] widths)
    {
        var edges = new double[widths.Length + 1];
        for (var i = 0; i < widths.Length; i++)
        {
            edges[i + 1] = edges[i] + widths[i];
        }

        return edges;
    }
}
