using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.References;

/// <summary>
/// Walks a tree in reading order and puts other blocks or inlines in the place of its own. Whatever does not change is the same object
/// afterwards, as nearly all of a long table is.
/// </summary>
internal static class TreeRewriter
{
    /// <summary>Changes every block, those inside before those around.</summary>
    public static ImmutableArray<Section> Blocks(ImmutableArray<Section> sections, Func<Block, Block> change) =>
        Everything(sections, block => change(block) is var changed && ReferenceEquals(changed, block) ? null : [changed], static inlines => inlines);

    /// <summary>Changes every block to any number of blocks, and every list of inlines.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="block">What stands in the place of a block; <see langword="null"/> where it stays.</param>
    /// <param name="inlines">What stands in the place of inlines.</param>
    /// <param name="captions">What stands in the place of the inlines of captions, where that is something else; asked of every table and figure.</param>
    public static ImmutableArray<Section> Everything(
        ImmutableArray<Section> sections,
        Func<Block, IEnumerable<Block>?> block,
        Func<ImmutableArray<Inline>, ImmutableArray<Inline>> inlines,
        Func<ImmutableArray<Inline>, ImmutableArray<Inline>>? captions = null) =>
        EachOf(sections, section => Each(section.Blocks, block, inlines, captions) is var blocks && blocks == section.Blocks ? section : section with { Blocks = blocks });

    /// <summary>The same for blocks.</summary>
    public static ImmutableArray<Block> Each(
        ImmutableArray<Block> blocks,
        Func<Block, IEnumerable<Block>?> block,
        Func<ImmutableArray<Inline>, ImmutableArray<Inline>> inlines,
        Func<ImmutableArray<Inline>, ImmutableArray<Inline>>? captions = null)
    {
        ImmutableArray<Block>.Builder? result = null;
        for (var index = 0; index < blocks.Length; index++)
        {
            var inside = Inside(blocks[index], block, inlines, captions ?? inlines);
            var put = block(inside);
            if (result is null)
            {
                if (put is null && ReferenceEquals(inside, blocks[index]))
                {
                    continue;
                }

                result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
                result.AddRange(blocks, index);
            }

            result.AddRange(put ?? [inside]);
        }

        return result?.ToImmutable() ?? blocks;
    }

    private static Block Inside(
        Block one,
        Func<Block, IEnumerable<Block>?> block,
        Func<ImmutableArray<Inline>, ImmutableArray<Inline>> inlines,
        Func<ImmutableArray<Inline>, ImmutableArray<Inline>> captions)
    {
        ImmutableArray<Block> Into(ImmutableArray<Block> blocks) => Each(blocks, block, inlines, captions);
        return one switch
        {
            Heading heading => inlines(heading.Content) is var content && content == heading.Content ? heading : heading with { Content = content },
            Paragraph paragraph => inlines(paragraph.Content) is var content && content == paragraph.Content ? paragraph : paragraph with { Content = content },
            List list => EachOf(list.Items, Item) is var items && items == list.Items ? list : list with { Items = items },
            DefinitionList list => EachOf(list.Definitions, Entry) is var entries && entries == list.Definitions ? list : list with { Definitions = entries },
            Table table => InTable(table),
            Figure figure => captions(figure.Caption) is var caption && caption == figure.Caption ? figure : figure with { Caption = caption },
            Container container => Into(container.Blocks) is var blocks && blocks == container.Blocks ? container : container with { Blocks = blocks },
            NoteText note => Into(note.Blocks) is var blocks && blocks == note.Blocks ? note : note with { Blocks = blocks },
            _ => one,
        };

        Table InTable(Table table)
        {
            var (caption, head, rows) = (captions(table.Caption), EachOf(table.HeadRows, Row), EachOf(table.Rows, Row));
            return caption == table.Caption && head == table.HeadRows && rows == table.Rows ? table : table with { Caption = caption, HeadRows = head, Rows = rows };
        }

        ListItem Item(ListItem item) => Into(item.Blocks) is var blocks && blocks == item.Blocks ? item : item with { Blocks = blocks };

        Definition Entry(Definition entry)
        {
            var (term, blocks) = (inlines(entry.Term), Into(entry.Blocks));
            return term == entry.Term && blocks == entry.Blocks ? entry : entry with { Term = term, Blocks = blocks };
        }

        TableRow Row(TableRow row) => EachOf(row.Cells, Cell) is var cells && cells == row.Cells ? row : row with { Cells = cells };

        TableCell Cell(TableCell cell) => Into(cell.Blocks) is var blocks && blocks == cell.Blocks ? cell : cell with { Blocks = blocks };
    }

    private static ImmutableArray<T> EachOf<T>(ImmutableArray<T> parts, Func<T, T> change)
        where T : class
    {
        ImmutableArray<T>.Builder? result = null;
        for (var index = 0; index < parts.Length; index++)
        {
            var changed = change(parts[index]);
            if (result is null && !ReferenceEquals(changed, parts[index]))
            {
                result = ImmutableArray.CreateBuilder<T>(parts.Length);
                result.AddRange(parts, index);
            }

            result?.Add(changed);
        }

        return result?.MoveToImmutable() ?? parts;
    }
}
