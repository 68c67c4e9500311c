using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Tests.Forms;

/// <summary>Finds the fields of a document.</summary>
internal static class FormFields
{
    public static IEnumerable<Field> In(Document document) => document.Sections.SelectMany(static section => section.Blocks).SelectMany(In);

    /// <summary>What is written into the field of a name.</summary>
    public static string Value(Document document, string name) =>
        string.Concat(In(document).First(field => field.Name == name).Value.OfType<Text>().Select(static text => text.Value));

    private static IEnumerable<Field> In(Block block) => block switch
    {
        Paragraph paragraph => In(paragraph.Content),
        Container container => container.Blocks.SelectMany(In),
        Table table => table.Rows.SelectMany(static row => row.Cells).SelectMany(static cell => cell.Blocks).SelectMany(In),
        _ => [],
    };

    private static IEnumerable<Field> In(ImmutableArray<Inline> content) => content.OfType<Field>();
}
