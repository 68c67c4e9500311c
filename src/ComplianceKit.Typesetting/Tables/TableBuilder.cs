using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Blocks;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>Turns a table of the tree into a grid of cells with composed content, and adds its nodes to the structure.</summary>
internal sealed class TableBuilder(BlockBuilder blocks)
{
    /// <summary>Padding of a cell whose style says nothing, in points.</summary>
    internal const double DefaultPadding = 3;

    /// <summary>Rows of a long table that are composed at a time: enough for all cores, and few beside what a page count in the hundreds needs.</summary>
    private const int Window = 512;

    private readonly LayoutContext context = blocks.Context;
    private DecimalColumns decimals = new(blocks.Context, 0);

    /// <summary>Adds a table with its caption.</summary>
    public void Add(Table table, Style parent, BlockTarget target, StructureNode node)
    {
        var style = context.Styles.Resolve(parent, "table", table.Classes);
        var own = blocks.Child(node, new StructureNode(StructureRole.Table) { Id = table.Id, Language = table.Language, Summary = table.Summary });
        var box = style with { Borders = null, Background = null, Padding = null };
        blocks.Boxed(table, box, target, false, inner =>
        {
            if (!table.Caption.IsDefaultOrEmpty)
            {
                blocks.AddCaption(table.Caption, style, inner, own, keepWithNext: true);
            }

            inner.Add(Build(table, style, inner, own));
        });
    }

    private TableItem Build(Table table, Style style, BlockTarget target, StructureNode node)
    {
        var head = GridPlacement.Of(table.HeadRows, table.Columns.Length);
        var body = GridPlacement.Of(table.Rows, head.ColumnCount);
        var columns = new VisibleColumns(table.Columns, body.ColumnCount);
        decimals = Decimals(columns, [head, body], style);
        var extents = Extents(columns, [head, body], style);
        var widths = columns.Count == 0 ? [] : ColumnWidths.Resolve(columns.Wanted, extents, target.Width);
        new NarrowColumns(context, columns, widths).Tell(table, [head, body], style);
        var grid = new TableGrid(widths, MinimumRowHeight(style));
        if (table.HeadRows.Length > 0)
        {
            var headNode = blocks.Child(node, new StructureNode(StructureRole.TableHead));
            grid.Head = Rows(new RowFrame(table.HeadRows, head, columns, grid, style, IsHead: true, target.Room / 2, target.Room / 2, table.Continued), headNode);
        }

        if (table.Rows.Length > 0)
        {
            var bodyNode = blocks.Child(node, new StructureNode(StructureRole.TableBody));
            var room = TableItem.RoomForRow(grid, target.Room);
            grid.Body = Rows(new RowFrame(table.Rows, body, columns, grid, style, IsHead: false, room, room - target.HeldAbove, table.Continued), bodyNode);
        }

        return new TableItem(grid);
    }

    private DecimalColumns Decimals(VisibleColumns columns, IReadOnlyList<GridPlacement> placements, Style style)
    {
        var found = new DecimalColumns(context, columns.Count);
        foreach (var placement in placements)
        {
            foreach (var row in placement.Rows)
            {
                foreach (var (cell, column, _, columnSpan) in row)
                {
                    var (first, span) = columns.Visible(column, columnSpan);
                    if (span == 1 && (columns.Alignment(first) == TextAlignment.Decimal || cell.Alignment == TextAlignment.Decimal))
                    {
                        found.Add(cell, CellStyle(cell, style, ReferenceEquals(placement, placements[0]), columns.Alignment(first)), first);
                    }
                }
            }
        }

        return found;
    }

    private double MinimumRowHeight(Style style) => context.FormatOf(style).Size;

    private TableRows Rows(RowFrame frame, StructureNode node)
    {
        var nodes = frame.Rows.Select(row => blocks.Child(node, new StructureNode(StructureRole.TableRow) { Id = row.Id, Language = row.Language })).ToArray();
        var ends = new RowEnds(blocks, frame.Columns.Count);
        var scale = context.Scale;
        var rows = new TableRows(nodes.Length, Window, (start, end) =>
        {
            var before = context.Scale;
            context.Scale = scale;
            var composed = Compose(frame, nodes, ends, start, end);
            context.Scale = before;
            return composed;
        });
        if (nodes.Length <= Window || context.Repeating || !context.IsTrunk)
        {
            rows.ComposeAll();
        }

        return rows;
    }

    private GridRow[] Compose(RowFrame frame, StructureNode[] nodes, RowEnds ends, int start, int end)
    {
        var cells = new List<GridCell>[end - start];
        var stretches = context.MayBranch ? RowStretches.Count(cells.Length) : 1;
        if (stretches > 1)
        {
            BuildInStretches(frame, nodes, cells, start, stretches);
        }
        else
        {
            BuildRows(frame, nodes, cells, start, 0, cells.Length);
        }

        var packer = nodes.Length > Window ? new StructurePacker() : null;
        var composed = new GridRow[cells.Length];
        for (var i = start; i < end; i++)
        {
            foreach (var cell in cells[i - start])
            {
                ends.Cover(cell.Column, cell.ColumnSpan, i + cell.RowSpan);
            }

            ends.Fill(i, nodes[i]);
            if (packer is not null)
            {
                nodes[i].Pack(packer);
                frame.Placement.Rows[i] = [];
            }

            var row = frame.Rows[i];
            composed[i - start] = new GridRow(cells[i - start], row.MaySplit, row.KeepWithNext, row.Id, frame.Grid.MinimumRowHeight);
        }

        return composed;
    }

    /// <summary>Rows do not know of each other, so that each core composes the cells of some.</summary>
    private void BuildInStretches(RowFrame frame, StructureNode[] nodes, List<GridCell>[] cells, int first, int stretches)
    {
        var branches = new LayoutContext[stretches];
        RowStretches.Each(cells.Length, stretches, (stretch, start, end) =>
        {
            branches[stretch] = context.Branch();
            var builder = new TableBuilder(new BlockBuilder(branches[stretch])) { decimals = decimals.For(branches[stretch]) };
            builder.BuildRows(frame, nodes, cells, first, start, end);
        });
        foreach (var branch in branches)
        {
            context.Rejoin(branch);
        }
    }

    private void BuildRows(RowFrame frame, StructureNode[] nodes, List<GridCell>[] cells, int first, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var row = frame.Rows[first + i];
            var places = frame.Placement.Rows[first + i];
            var style = row.Classes.IsDefaultOrEmpty ? frame.Style : context.Styles.Resolve(frame.Style, "table-row", row.Classes);
            var background = row.Classes.IsDefaultOrEmpty ? null : style.Background;
            cells[i] = new List<GridCell>(places.Count);
            foreach (var (cell, column, rowSpan, columnSpan) in places)
            {
                var (left, span) = frame.Columns.Visible(column, columnSpan);
                if (span > 0)
                {
                    cells[i].Add(BuildCell(cell, first + i, left, rowSpan, span, frame, style, background, nodes[first + i]));
                }
            }
        }
    }

    private GridCell BuildCell(
        TableCell cell, int row, int column, int rowSpan, int columnSpan, RowFrame frame, Style rowStyle, Color? rowBackground, StructureNode rowNode)
    {
        var style = CellStyle(cell, rowStyle, frame.IsHead, frame.Columns.Alignment(column), rowBackground);
        var scope = cell.Scope == HeaderScope.None && frame.IsHead ? HeaderScope.Column : cell.Scope;
        var node = blocks.Child(rowNode, new StructureNode(scope == HeaderScope.None ? StructureRole.TableDataCell : StructureRole.TableHeaderCell)
        {
            Id = cell.Id,
            Language = cell.Language,
            RowSpan = rowSpan,
            ColumnSpan = columnSpan,
            Scope = scope,
        });
        var padding = (style.Padding ?? DefaultPadding) * context.Scale;
        var shift = columnSpan == 1 ? decimals.ShiftOf(cell, style, column) : 0;
        var width = Math.Max(1, frame.Grid.WidthOf(column, columnSpan) - (2 * padding) - shift);
        var room = (row == 0 ? frame.FirstRoom : frame.Room) - (2 * padding);
        var content = blocks.Stack(cell.Blocks, style, width, node, room);
        return new GridCell(cell, row, column, rowSpan, columnSpan)
        {
            Content = content,
            MakeContinuation = cell.RepeatOnNextPage && HasContent(cell) ? () => Continue(cell, MarkOf(cell, frame), style, width, room) : null,
            Padding = padding,
            Alignment = cell.VerticalAlignment ?? style.VerticalAlignment ?? VerticalAlignment.Top,
            Background = style.Background,
            Borders = style.Borders,
        };
    }

    private Style CellStyle(TableCell cell, Style rowStyle, bool isHead, TextAlignment? columnAlignment, Color? rowBackground = null) =>
        context.Styles.ResolveCell(rowStyle, cell, isHead || cell.Scope != HeaderScope.None, columnAlignment, rowBackground);

    // The number of a row says again which row it is; only a label is said to go on.
    private static string MarkOf(TableCell cell, RowFrame frame) =>
        cell.RowSpan > 1 || cell.Scope == HeaderScope.Row ? frame.Continued : string.Empty;

    // "Continued" says nothing where there is nothing that goes on.
    private static bool HasContent(TableCell cell) => cell.Blocks.Any(static block => block is not Paragraph { Content: [] });

    /// <summary>The content of a cell again with the mark behind its last words. It has no place in the structure.</summary>
    private FlowStack Continue(TableCell cell, string words, Style style, double width, double room)
    {
        var scale = context.Scale;
        context.Repeating = true;
        var mark = new Text(words);
        var content = words.Length == 0 ? cell.Blocks
            : cell.Blocks is [.., Paragraph last]
            ? cell.Blocks.SetItem(cell.Blocks.Length - 1, last with { Content = last.Content.Add(mark) })
            : cell.Blocks.Add(new Paragraph([mark]));
        var stack = blocks.Stack(content, style, width, new StructureNode(StructureRole.Division), room);
        context.Repeating = false;
        context.Scale = scale;
        return stack;
    }

    private (double Minimum, double Maximum)[] Extents(VisibleColumns columns, IReadOnlyList<GridPlacement> placements, Style style)
    {
        var extents = new (double Minimum, double Maximum)[columns.Count];
        if (!columns.AnyByContent)
        {
            return extents;
        }

        foreach (var placement in placements)
        {
            foreach (var row in placement.Rows)
            {
                foreach (var (cell, column, _, columnSpan) in row)
                {
                    var (first, span) = columns.Visible(column, columnSpan);
                    if (span == 1 && columns.IsByContent(first))
                    {
                        var (minimum, maximum) = Extent(cell, CellStyle(cell, style, ReferenceEquals(placement, placements[0]), null));
                        var shift = decimals.ShiftOf(cell, CellStyle(cell, style, ReferenceEquals(placement, placements[0]), columns.Alignment(first)), first);
                        extents[first] = (Math.Max(extents[first].Minimum, minimum + shift), Math.Max(extents[first].Maximum, maximum + shift));
                    }
                }
            }
        }

        return extents;
    }

    private (double Minimum, double Maximum) Extent(TableCell cell, Style style)
    {
        var before = context.Repeating;
        context.Repeating = true;
        var padding = 2 * (style.Padding ?? DefaultPadding) * context.Scale;
        var (minimum, maximum) = new ContentExtent(context).Of(cell.Blocks, style);
        context.Repeating = before;
        return (minimum + padding, maximum + padding);
    }

    /// <summary>What the rows of a head or body have in common.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="Placement">Where their cells stand.</param>
    /// <param name="Columns">The columns that are printed.</param>
    /// <param name="Grid">The widths of the columns.</param>
    /// <param name="Style">The style of the table.</param>
    /// <param name="IsHead">Whether they are repeated on every page.</param>
    /// <param name="Room">The height that a page leaves for a row, in points.</param>
    /// <param name="FirstRoom">The height that it leaves for the first one, under what stays with the table.</param>
    /// <param name="Continued">What stands behind a cell that goes on on the next page.</param>
    private sealed record RowFrame(
        ImmutableArray<TableRow> Rows, GridPlacement Placement, VisibleColumns Columns, TableGrid Grid, Style Style, bool IsHead, double Room, double FirstRoom, string Continued);
}
