using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.References;

/// <summary>Walks a tree in reading order and puts other blocks or inlines in the place of its own.</summary>
internal static class TreeRewriter
{
    /// <summary>Changes every block, those inside before those around.</summary>
    public static ImmutableArray<Section> Blocks(ImmutableArray<Section> sections, Func<Block, Block> change) =>
        [.. sections.Select(section => section with { Blocks = Each(section.Blocks, block => new[] { change(block) }, static inlines => inlines) })];

    /// <summary>Changes every block to any number of blocks, and every list of inlines.</summary>
    public static ImmutableArray<Section> Everything(
        ImmutableArray<Section> sections, Func<Block, IEnumerable<Block>> block, Func<ImmutableArray<Inline>, ImmutableArray<Inline>> inlines) =>
        [.. sections.Select(section => section with { Blocks = Each(section.Blocks, block, inlines) })];

    /// <summary>The same for blocks.</summary>
    public static ImmutableArray<Block> Each(
        ImmutableArray<Block> blocks, Func<Block, IEnumerable<Block>> block, Func<ImmutableArray<Inline>, ImmutableArray<Inline>> inlines)
    {
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var one in blocks)
        {
            result.AddRange(block(Inside(one, block, inlines)));
        }

        return result.ToImmutable();
    }

    private static Block Inside(Block one, Func<Block, IEnumerable<Block>> block, Func<ImmutableArray<Inline>, ImmutableArray<Inline>> inlines)
    {
        ImmutableArray<Block> Into(ImmutableArray<Block> blocks) => Each(blocks, block, inlines);
        return one switch
        {
            Heading heading => heading with { Content = inlines(heading.Content) },
            Paragraph paragraph => paragraph with { Content = inlines(paragraph.Content) },
            List list => list with { Items = [.. list.Items.Select(item => item with { Blocks = Into(item.Blocks) })] },
            DefinitionList list => list with
            {
                Definitions = [.. list.Definitions.Select(entry => entry with { Term = inlines(entry.Term), Blocks = Into(entry.Blocks) })],
            },
            Table table => table with
            {
                Caption = inlines(table.Caption),
                HeadRows = [.. table.HeadRows.Select(Row)],
                Rows = [.. table.Rows.Select(Row)],
            },
            Figure figure => figure with { Caption = inlines(figure.Caption) },
            Container container => container with { Blocks = Into(container.Blocks) },
            NoteText note => note with { Blocks = Into(note.Blocks) },
            _ => one,
        };

        TableRow Row(TableRow row) => row with { Cells = [.. row.Cells.Select(cell => cell with { Blocks = Into(cell.Blocks) })] };
    }
}
