using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Forms;

/// <summary>Finds the fields in a document tree.</summary>
internal static class FieldSearch
{
    /// <summary>All fields in reading order.</summary>
    public static IEnumerable<Field> In(Document document) => document.Sections.SelectMany(static section => section.Blocks).SelectMany(InBlock);

    private static IEnumerable<Field> InBlock(Block block) => block switch
    {
        Paragraph paragraph => InLine(paragraph.Content),
        Heading heading => InLine(heading.Content),
        List list => list.Items.SelectMany(static item => item.Blocks).SelectMany(InBlock),
        DefinitionList list => list.Definitions.SelectMany(static entry => InLine(entry.Term).Concat(entry.Blocks.SelectMany(InBlock))),
        NoteText note => note.Blocks.SelectMany(InBlock),
        Container container => container.Blocks.SelectMany(InBlock),
        Table table => table.HeadRows.Concat(table.Rows).SelectMany(static row => row.Cells).SelectMany(static cell => cell.Blocks).SelectMany(InBlock),
        _ => [],
    };

    private static IEnumerable<Field> InLine(ImmutableArray<Inline> content) =>
        content.SelectMany(static inline => inline is Field field ? [field] : InLine(InlineContent.Of(inline)));
}
