using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Xlsx.Cells;

/// <summary>Finds what a person types into: cells and paragraphs that hold fields of a form. A seal alone is for paper.</summary>
internal static class InputFields
{
    /// <summary>A check box without a tick.</summary>
    public const char Blank = '☐';

    /// <summary>A check box with a tick.</summary>
    public const char Ticked = '☑';

    /// <summary>Whether any of the blocks holds a field.</summary>
    public static bool In(ImmutableArray<Block> blocks) => blocks.Any(Holds);

    /// <summary>Whether the node is a block that holds a field.</summary>
    public static bool Holds(Node node) => FieldsIn(node).Any(static field => field.Shape != FieldShape.Seal);

    // 8 mm, in which a hand finds room, in points.
    private const double RoomToWrite = 22.7;

    /// <summary>The height in points that a cell of a table needs for its fields: that of the tallest, or room to write where none says one. Ticks need none.</summary>
    public static double HeightOfCell(ImmutableArray<Block> blocks) => HeightIn(blocks) is > 0 and var given
        ? given
        : FieldsIn(blocks).Any(static field => field.Shape is not (FieldShape.CheckBox or FieldShape.Seal)) ? RoomToWrite : 0;

    /// <summary>The height in points of the tallest field in the blocks; 0 where none says one.</summary>
    public static double HeightIn(ImmutableArray<Block> blocks) => FieldsIn(blocks).Select(static field => field.Height).DefaultIfEmpty(0).Max();

    /// <summary>Whether the node is a box to write in and nothing else: the cell itself is the box then.</summary>
    public static bool IsBox(Node node) => node is Paragraph { Marker: null, Content: [Field { Shape: FieldShape.Box }] };

    /// <summary>The blocks without the seal behind what is typed in, and whether there was one: it stays where somebody types over the cell.</summary>
    public static (ImmutableArray<Block> Blocks, bool HadSeal) WithoutSeal(ImmutableArray<Block> blocks) =>
        blocks is [Paragraph { Content: [.., Field { Shape: not (FieldShape.Seal or FieldShape.CheckBox) }, Field { Shape: FieldShape.Seal, Value.IsDefaultOrEmpty: true }] } paragraph]
            ? ([paragraph with { Content = paragraph.Content[..^1] }], true)
            : (blocks, false);

    /// <summary>What a cell with a single check box can say: its text with the box blank and ticked. Nothing for other cells.</summary>
    public static ImmutableArray<string> CheckBoxChoices(ImmutableArray<Block> blocks, string text) =>
        FieldsIn(blocks).Take(2).ToArray() is [{ Shape: FieldShape.CheckBox }] && text.AsSpan().Count(Blank) + text.AsSpan().Count(Ticked) == 1
            ? [text.Replace(Ticked, Blank), text.Replace(Blank, Ticked)]
            : [];

    private static IEnumerable<Field> FieldsIn(ImmutableArray<Block> blocks) => blocks.SelectMany(FieldsIn);

    private static IEnumerable<Field> FieldsIn(Node node) => node switch
    {
        Paragraph paragraph => FieldsIn(paragraph.Content),
        Heading heading => FieldsIn(heading.Content),
        Container container => FieldsIn(container.Blocks),
        List list => list.Items.SelectMany(static item => FieldsIn(item.Blocks)),
        DefinitionList definitions => definitions.Definitions.SelectMany(static one => FieldsIn(one.Term).Concat(FieldsIn(one.Blocks))),
        Table table => table.HeadRows.Concat(table.Rows).SelectMany(static row => row.Cells).SelectMany(static cell => FieldsIn(cell.Blocks)),
        _ => [],
    };

    private static IEnumerable<Field> FieldsIn(ImmutableArray<Inline> content) => content.SelectMany(static inline => inline switch
    {
        Field field => [field],
        _ => FieldsIn(InlineContent.Of(inline)),
    });
}
