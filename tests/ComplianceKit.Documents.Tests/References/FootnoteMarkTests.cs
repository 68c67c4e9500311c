using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Documents.Tests.References;

/// <summary>Wherever the mark of a note for the foot of the page stands, the note stands in the tree.</summary>
public sealed class FootnoteMarkTests
{
    private const string Definitions = "\n\n::: note-definition {#e}\n末[^b]\n:::\n\n::: note-definition {#a foot}\n足\n:::\n\n::: note-definition {#b foot}\n末の足\n:::\n";

    [Theory]
    [InlineData("%notes")]
    [InlineData("%notes {as=table}")]
    public void A_note_to_which_only_a_note_at_the_end_refers_stands_in_the_tree(string notes)
    {
        var found = Footnotes(Read("文[^a][^e]\n\n" + notes + Definitions));

        Assert.Equal([("note:a", "*1"), ("note:b", "*2")], found.Select(static note => (note.Id, note.Marker)));
    }

    private static ImmutableArray<Block> Read(string markdown)
    {
        var bag = new DiagnosticBag();
        var settings = MarkdownSettings.Default with { Images = static (source, _) => new ImageResource(source, "image/png", 100, 50, default) };
        var blocks = MarkdownReader.ReadBlocks(markdown, settings, bag);
        Assert.Empty(bag.ToImmutable());
        return blocks;
    }

    private static IEnumerable<NoteText> Footnotes(IEnumerable<Block> blocks) => blocks.SelectMany(static block => block switch
    {
        NoteText { Placement: NotePlacement.Foot } note => [note],
        NoteText note => Footnotes(note.Blocks),
        Container container => Footnotes(container.Blocks),
        Table table => table.HeadRows.Concat(table.Rows).SelectMany(static row => row.Cells).SelectMany(static cell => Footnotes(cell.Blocks)),
        _ => [],
    });
}
