using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

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

    [Fact]
    public void A_mark_in_the_caption_of_a_table_has_its_note_behind_the_table_and_before_those_of_the_cells()
    {
        var blocks = Read("::: table {widths=\"1\" caption=\"表の題[^a]（続き）\"}\n%row {head}\n%cell 頭[^b]\n:::" + Definitions);

        var table = (Table)blocks[0];
        Assert.Equal("表1　表の題*1（続き）", Words(table.Caption));
        Assert.Equal(["note:b"], Footnotes([table]).Select(static note => note.Id));
        Assert.Equal(("note:a", "*1", 1), blocks[1] is NoteText note ? (note.Id, note.Marker, note.Sequence) : default);
        Assert.Equal(2, blocks.Length);
    }

    [Fact]
    public void A_mark_in_the_caption_of_a_picture_has_its_note_behind_the_picture()
    {
        var blocks = Read("![構成](a.png \"構成*図*[^a][^b]\"){width=30mm}" + Definitions);

        Assert.Equal("図1　構成*図**1*2", Words(((Figure)blocks[0]).Caption));
        Assert.Equal(["note:a", "note:b"], blocks.Skip(1).Select(static block => block.Id));
    }

    [Fact]
    public void A_mark_in_a_caption_for_which_there_is_no_note_is_told()
    {
        var bag = new DiagnosticBag();
        MarkdownReader.ReadBlocks("::: table {widths=\"1\" caption=\"題[^x]\"}\n%row {}\n%cell a\n:::", MarkdownSettings.Default, bag);

        Assert.Equal("CK3203", Assert.Single(bag.ToImmutable()).Code);
    }

    [Theory]
    [InlineData("題[^")]
    [InlineData("題[^]甲")]
    [InlineData("[題]")]
    public void Brackets_in_a_caption_that_are_no_mark_are_printed(string caption)
    {
        var blocks = Read($"::: table {{.unnumbered widths=\"1\" caption=\"{caption}\"}}\n%row {{}}\n%cell a\n:::");

        Assert.Equal(caption, Words(((Table)blocks[0]).Caption));
    }

    private static string Words(IEnumerable<Inline> inlines) =>
        string.Concat(inlines.Select(static inline => inline is Text text ? text.Value : Words(InlineContent.Of(inline))));

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
