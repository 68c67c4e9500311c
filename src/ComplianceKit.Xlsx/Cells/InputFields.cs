using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Xlsx.Cells;

/// <summary>Finds what a person types into: cells and paragraphs that hold fields of a form. A seal alone is for paper.</summary>
internal static class InputFields
{
    /// <summary>Whether any of the blocks holds a field.</summary>
    public static bool In(ImmutableArray<Block> blocks) => blocks.Any(Holds);

    /// <summary>Whether the node is a paragraph or heading that holds a field.</summary>
    public static bool Holds(Node node) => node switch
    {
        Paragraph paragraph => InLine(paragraph.Content),
        Heading heading => InLine(heading.Content),
        Container container => In(container.Blocks),
        List list => list.Items.Any(static item => In(item.Blocks)),
        _ => false,
    };

    private static bool InLine(ImmutableArray<Inline> content) => content.Any(static inline => inline switch
    {
        Field field => field.Shape != FieldShape.Seal,
        Span span => InLine(span.Content),
        Strong strong => InLine(strong.Content),
        _ => false,
    });
}
