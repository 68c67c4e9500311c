using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.References;

/// <summary>Finds what stands in the lines of a document tree.</summary>
public static class InlineSearch
{
    /// <summary>Everything in reading order, what holds other things before what it holds.</summary>
    public static IEnumerable<Inline> In(ImmutableArray<Section> sections) => sections.SelectMany(static section => section.Blocks).SelectMany(InBlock);

    private static IEnumerable<Inline> InBlock(Block block) => block switch
    {
        Paragraph paragraph => InLine(paragraph.Content),
        Heading heading => InLine(heading.Content),
        List list => list.Items.SelectMany(static item => item.Blocks).SelectMany(InBlock),
        DefinitionList list => list.Definitions.SelectMany(static entry => InLine(entry.Term).Concat(entry.Blocks.SelectMany(InBlock))),
        NoteText note => note.Blocks.SelectMany(InBlock),
        Container container => container.Blocks.SelectMany(InBlock),
        Figure figure => InLine(figure.Caption),
        Table table =>
            InLine(table.Caption).Concat(table.HeadRows.Concat(table.Rows).SelectMany(static row => row.Cells).SelectMany(static cell => cell.Blocks).SelectMany(InBlock)),
        _ => [],
    };

    private static IEnumerable<Inline> InLine(ImmutableArray<Inline> content) =>
        content.SelectMany(static inline => InLine(InlineContent.Of(inline)).Prepend(inline));
}
