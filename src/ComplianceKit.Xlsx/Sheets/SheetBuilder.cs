using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Styles;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>Puts the blocks of a sheet into rows. Columns and heights are found later, when all that stands on the sheet is known.</summary>
internal sealed partial class SheetBuilder
{
    private const double LeastWidth = 100;
    private const double RoomBelowRule = 4;
    private static readonly Border BoxBorder = new(0.5, Color.Black);
    private readonly Document document;
    private readonly SheetSource source;
    private readonly TextMeasurer measurer;
    private readonly IReadOnlyList<Heading> contents;
    private readonly BlockText texts;
    private readonly double width;
    private double pendingSpace;
    private bool pendingBreak;

    // Whether the row before has a rule at its foot, which text at the head of the next would touch.
    private bool belowRule;

    public SheetBuilder(Document document, SheetSource source, IReadOnlyList<Heading> contents, TextMeasurer measurer, DiagnosticBag diagnostics)
    {
        (this.document, this.source, this.contents, this.measurer) = (document, source, contents, measurer);
        texts = new BlockText(document.Styles, diagnostics);
        var page = source.Section.Page;
        width = Math.Max(LeastWidth, page.Width - page.Margins.Start - page.Margins.End);
        // Only the first sheet of a section begins its numbers anew.
        Plan = new SheetPlan(source.Name, source.Begins ? page : page with { FirstPageNumber = null });
        register = FindRegister(source.Blocks);
        Grid = register is null ? new ColumnGrid(width) : new ColumnGrid(Edges(RegisterWidths(register)));
    }

    public SheetPlan Plan { get; }

    public ColumnGrid Grid { get; }

    /// <summary>The columns that the register hides.</summary>
    public IReadOnlySet<int> HiddenColumns => register is null
        ? new HashSet<int>()
        : register.Columns.Select(static (column, index) => (column, index)).Where(static pair => pair.column.Hidden).Select(static pair => pair.index).ToHashSet();

    public void Build()
    {
        Add(source.Blocks, RootStyle(), 0);
        if (Plan.Rows.Count == 0)
        {
            Plan.Rows.Add(new SheetRow { Space = FontNames.DefaultSize * TextMeasurer.LineHeight });
        }

        if (source.Begins && source.Section.Id is { } id)
        {
            Plan.Nodes.Insert(0, new PlacedNode(id, Plan.Rows[0], null));
        }
    }

    /// <summary>The style from which all on the sheet inherits.</summary>
    private Style RootStyle() => document.Styles.ResolveSection(source.Section);

    private void Add(ImmutableArray<Block> blocks, Style parent, double left)
    {
        foreach (var block in blocks)
        {
            var (row, node) = (Plan.Rows.Count, Plan.Nodes.Count);
            Add(block, parent, left);
            NotePlace(block, row, node);
        }
    }

    private void Add(Block block, Style parent, double left)
    {
        switch (block)
        {
            case Paragraph paragraph: AddParagraph(paragraph, parent, left); break;
            case Heading heading: AddHeading(heading, parent, left); break;
            case List list: AddList(list, parent, left); break;
            case DefinitionList definitions: AddDefinitions(definitions, parent, left); break;
            case NoteText note: AddNote(note, parent, left); break;
            case Container container: AddContainer(container, parent, left); break;
            case Table table: AddTable(table, parent, left); break;
            case Figure figure: AddFigure(figure, parent, left); break;
            case BarChart chart: AddParagraph(new Paragraph([new Text(chart.AlternativeText)]) { Id = chart.Id, Origin = chart.Origin }, parent, left); break;
            case TableOfContents toc: AddContents(toc, parent, left); break;
            case ThematicBreak rule: AddRule(rule, parent, left); break;
            case Spacer spacer: pendingSpace = Math.Max(pendingSpace, Math.Min(spacer.Height, SheetArrangement.TallestRow)); break;
            case PageBreak: pendingBreak = Plan.Rows.Count > 0; break;
            default: throw new InvalidOperationException($"unknown block {block.GetType().Name}");
        }
    }

    /// <summary>Remembers the first row that a node has made, before the nodes inside it.</summary>
    private void NotePlace(Node node, int firstRow, int firstNode)
    {
        if (node.Id is null && node is not Heading || Plan.Rows.Count <= firstRow)
        {
            return;
        }

        var row = Plan.Rows[firstRow];
        if (node is Heading)
        {
            Plan.Nodes.Insert(firstNode, new PlacedNode(node, row, row.Cells.FirstOrDefault()));
        }

        if (node.Id is { } id)
        {
            Plan.Nodes.Insert(firstNode, new PlacedNode(id, row, node is TableRow ? null : row.Cells.FirstOrDefault()));
        }
    }

    private SheetRow NewRow(bool isRecord = false)
    {
        if (pendingSpace > 0 && Plan.Rows.Count > 0 && !pendingBreak)
        {
            Plan.Rows.Add(new SheetRow { Space = pendingSpace });
        }

        var row = new SheetRow { IsRecord = isRecord, BeginsPage = pendingBreak };
        (pendingSpace, belowRule, pendingBreak) = (0, false, false);
        Plan.Rows.Add(row);
        return row;
    }

    private void NoteInlines(PlacedCell cell, SheetRow row)
    {
        foreach (var id in cell.Text.Ids)
        {
            Plan.Nodes.Add(new PlacedNode(id, row, cell));
        }
    }

    /// <summary>A row of running text. The larger of the spaces before and after it becomes part of the row.</summary>
    private SheetRow AddText(CellText text, Style style, double left, Node origin, PlacedCell? marker = null)
    {
        var followsRule = belowRule && pendingSpace == 0;
        var row = NewRow();
        var (before, after) = (style.SpaceBefore ?? 0, style.SpaceAfter ?? 0);
        row.Space = Math.Min(Math.Max(before, after), SheetArrangement.TallestRow / 2);
        var takesInput = InputFields.Holds(origin);
        Plan.IsForm |= takesInput;
        row.Space += followsRule ? RoomBelowRule : 0;
        var vertical = followsRule || before > after ? VerticalAlignment.Bottom : VerticalAlignment.Top;
        belowRule = style.Borders is { Bottom.Width: > 0 };
        var look = CellLook.Of(style, belowRule ? VerticalAlignment.Middle : vertical) with { Unlocked = takesInput };
        if (InputFields.IsBox(origin))
        {
            look = look.Framed(Borders.All(BoxBorder)) with { NumberFormat = NumberFormats.Text, Vertical = VerticalAlignment.Top };
        }

        var cell = new PlacedCell(Grid.Place(left), PlacedCell.SheetEnd, text, look with { Literal = Literals.IsNeeded(text) })
        {
            Marker = marker,
            LeastHeight = takesInput ? InputFields.HeightIn([(Block)origin]) : 0,
            Origin = origin.Origin,
            PictureShare = ShareOf(style),
        };
        if (marker is not null)
        {
            marker.Look = marker.Look with { Vertical = look.Vertical };
            row.Cells.Add(marker);
        }

        row.Cells.Add(cell);
        row.IsRunningText = !takesInput && text.Pictures.Count == 0;
        NoteInlines(cell, row);
        return row;
    }

    private static double ShareOf(Style style) => style.Alignment switch { TextAlignment.Center => 0.5, TextAlignment.End => 1, _ => 0 };

    private static double Indent(Style style) => (style.StartIndent ?? 0) * (style.FontSize ?? FontNames.DefaultSize);
}
