using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow.Items;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Tables;

namespace ComplianceKit.Typesetting.Flow.Blocks;

/// <summary>Turns blocks into items of a stack, and adds their nodes to the structure.</summary>
internal sealed partial class BlockBuilder(LayoutContext context)
{
    /// <summary>The document's layout.</summary>
    public LayoutContext Context => context;

    /// <summary>A stack of <paramref name="blocks"/> that is <paramref name="width"/> points wide.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="style">The style around them.</param>
    /// <param name="width">The measure in points.</param>
    /// <param name="node">The structure node that holds them.</param>
    /// <param name="room">The height that a page leaves for one of their items, in points.</param>
    /// <param name="mayBreakPages">Whether page breaks among the blocks count, as they do only at the top level.</param>
    public FlowStack Stack(ImmutableArray<Block> blocks, Style style, double width, StructureNode node, double room, bool mayBreakPages = false)
    {
        var target = new BlockTarget(new FlowStack(), 0, width, room, mayBreakPages);
        AddAll(blocks, style, target, node);
        target.Finish();
        return target.Stack;
    }

    /// <summary>The stack of a section whose blocks are composed one by one, each when its place is asked for.</summary>
    /// <param name="blocks">The blocks, none of which is or holds a note at the foot of a page: those must be known before they are referred to.</param>
    /// <param name="style">The style around them.</param>
    /// <param name="width">The measure in points.</param>
    /// <param name="node">The structure node that holds them.</param>
    public FlowStack StackInTurn(ImmutableArray<Block> blocks, Style style, double width, StructureNode node)
    {
        var next = 0;
        BlockTarget? target = null;
        target = new BlockTarget(new FlowStack(More), 0, width, context.TextHeight, mayBreakPages: true);
        return target.Stack;

        bool More()
        {
            if (next == blocks.Length)
            {
                return false;
            }

            Add(blocks[next++], style, target!, node);
            if (next == blocks.Length)
            {
                target!.Finish();
            }

            return true;
        }
    }

    private void AddAll(ImmutableArray<Block> blocks, Style style, BlockTarget target, StructureNode node)
    {
        foreach (var block in blocks)
        {
            Add(block, style, target, node);
        }
    }

    private void Add(Block block, Style parent, BlockTarget target, StructureNode node)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AddParagraph(paragraph, parent, target, node);
                break;
            case Heading heading:
                AddHeading(heading, parent, target, node);
                break;
            case List list:
                AddList(list, parent, target, node);
                break;
            case DefinitionList list:
                AddDefinitions(list, parent, target, node);
                break;
            case Table table:
                new TableBuilder(this).Add(table, parent, target, node);
                break;
            case Figure figure:
                AddFigure(figure, parent, target, node);
                break;
            case BarChart chart:
                AddChart(chart, parent, target, node);
                break;
            case Container container:
                AddContainer(container, parent, target, node);
                break;
            case TableOfContents contents:
                AddContents(contents, parent, target, node);
                break;
            case NoteText { Placement: NotePlacement.Foot, Id: { } id } note:
                AddFootnote(id, note, node);
                break;
            case NoteText note:
                AddNote(note, parent, "note-text", target, node);
                break;
            case PageBreak:
                target.BreakPage();
                break;
            case Spacer spacer:
                target.Add(new SpaceItem(Math.Max(0, spacer.Height * context.Scale)));
                break;
            case ThematicBreak rule:
                AddRule(rule, parent, target, node);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"A kind of block that layout does not know: {block.GetType().Name}");
        }
    }

    /// <summary>
    /// Runs <paramref name="fill"/> with the place for the content of a block: indented, spaced, framed and kept together as its style says.
    /// </summary>
    internal void Boxed(Block block, Style style, BlockTarget target, bool keepTogether, Action<BlockTarget> fill)
    {
        if (style.PageBreakBefore == true)
        {
            target.BreakPage();
        }

        target.Anchor(block.Id);
        var (start, width) = PlaceOf(block, style, target.Width);
        var frame = new Frame(style.Background, style.Borders, Math.Min((style.Padding ?? 0) * context.Scale, Math.Max(0, (width - LeastMeasure(style)) / 2)));
        target.Space((style.SpaceBefore ?? 0) * context.Scale);
        var first = target.Stack.Count;
        keepTogether |= style.KeepTogether == true;
        if (frame.IsVisible)
        {
            var inner = new BlockTarget(new FlowStack(), 0, Math.Max(1, width - (2 * frame.Padding)), target.Room - target.HeldAbove - (2 * frame.Padding), false);
            fill(inner);
            inner.Finish();
            target.Add(new FramedItem(inner.Stack, width, frame, keepTogether && inner.IsWithinRoom)
            {
                X = start,
                BreakAfter = inner.Stack is { Count: > 0, Items: [.., { BreakAfter: BreakPermission.Forbidden }] } ? BreakPermission.Forbidden : BreakPermission.Allowed,
            });
        }
        else
        {
            fill(target.Inside(start, width));
        }

        target.Keep(first, keepTogether, style.KeepWithNext == true);
        target.SpaceAfter((style.SpaceAfter ?? 0) * context.Scale);
    }

    /// <summary>Where a block begins and how wide it is. In a narrow place indents give way, so that text is not printed over what stands beside it.</summary>
    private (double Start, double Width) PlaceOf(Block block, Style style, double measure)
    {
        var em = (style.FontSize ?? 10.5) * context.Scale;
        var (start, end) = ((style.StartIndent ?? 0) * em, (style.EndIndent ?? 0) * em);
        var most = Math.Max(0, measure - LeastMeasure(style));
        if (start + end <= most)
        {
            return (start, Math.Max(1, measure - start - end));
        }

        if (start + end > context.ColumnWidth - LeastMeasure(style))
        {
            context.Diagnostics.Add(LayoutDiagnostics.NoRoomForText(start + end, context.ColumnWidth, block.Origin));
        }

        return (start * most / (start + end), Math.Max(1, measure - most));
    }

    /// <summary>What indents leave of a measure, so that text goes on along lines and not character by character.</summary>
    private double LeastMeasure(Style style) => 2 * (style.FontSize ?? 10.5) * context.Scale;
}
