using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Pages;

/// <summary>Pages hold ten lines of ten points; the rule above notes takes nine.</summary>
public sealed class FootnoteTests
{
    [Fact]
    public void A_note_stands_at_the_foot_of_the_page_that_refers_to_it()
    {
        var pages = LayOut(Marked("本文", "a"), Note("a", 1), Lines(12, "続")).Pages;

        Assert.Equal(2, pages.Count);
        Assert.StartsWith("本文*", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.EndsWith("*注a1", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.Equal(98.8, BaselineOf(pages[0], "注"), 1);
        Assert.DoesNotContain("注", TextOf(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_whose_note_does_not_fit_goes_to_the_next_page_with_it()
    {
        var pages = LayOut(Lines(8, "前"), Marked("本文", "a"), Note("a", 3)).Pages;

        Assert.Equal(2, pages.Count);
        Assert.EndsWith("前8", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.Equal("本文*\n*注a1\n注a2\n注a3", TextOf(pages[1]));
    }

    [Fact]
    public void Lines_before_the_reference_fill_the_page()
    {
        var pages = LayOut(Lines(9, "前"), Marked("本文", "a"), Note("a", 1)).Pages;

        Assert.EndsWith("前9", TextOf(pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_longer_than_a_page_goes_on_at_the_foot_of_the_next_ones()
    {
        var pages = LayOut(Marked("本文", "a"), Note("a", 25), Lines(6, "続")).Pages;
        var all = string.Join('\n', pages.Select(TextOf));

        Assert.All(Enumerable.Range(1, 25), i => Assert.Contains($"注a{i}", all, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.True(page.Items.OfType<GlyphRun>().All(run => run.Baseline <= 100)));
    }

    [Fact]
    public void A_note_longer_than_a_page_begins_on_the_page_of_its_mark()
    {
        var pages = LayOut(Lines(5, "前"), Marked("本文", "a"), Note("a", 15), Lines(6, "続")).Pages;

        Assert.Equal(3, pages.Count);
        Assert.StartsWith("前1\n前2\n前3\n前4\n前5\n本文*\n*注a1\n注a2", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.StartsWith("続1\n続2", TextOf(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_goes_on_behind_the_mark_of_a_note_longer_than_a_page_until_half_of_it_is_filled()
    {
        var pages = LayOut(Lines(2, "前"), Marked("本文", "a"), Note("a", 15), Lines(8, "続")).Pages;

        Assert.StartsWith("前1\n前2\n本文*\n続1\n続2\n続3\n*注a1\n注a2", TextOf(pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_longer_than_a_column_begins_in_the_column_of_its_mark()
    {
        var page = LayOut(Page(218, 100) with { Columns = 2 }, Lines(5, "前"), Marked("本文", "a"), Note("a", 15), Lines(2, "続")).Pages[0];

        Assert.StartsWith("前1続1\n前2続2\n", TextOf(page), StringComparison.Ordinal);
        Assert.True(page.Items.OfType<GlyphRun>().First(static run => run.Text.Contains('注', StringComparison.Ordinal)).X < 100);
    }

    [Fact]
    public void A_note_that_two_pages_refer_to_is_printed_once()
    {
        var pages = LayOut(Marked("一", "a"), Note("a", 1), Lines(12, "続"), Marked("二", "a")).Pages;

        Assert.Equal(1, pages.Count(page => TextOf(page).Contains("注a1", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_reference_in_a_cell_has_its_note_on_the_page_of_the_row()
    {
        var rows = Enumerable.Range(1, 12).Select(i => i == 11 ? Row(new TableCell([Marked("行11", "a"), Note("a", 1)])) : Row(Cell("行" + i)));
        var pages = LayOut(new Table([new TableColumn(ColumnWidth.Share(1))], [], [.. rows])).Pages;

        Assert.Equal(2, pages.Count);
        Assert.DoesNotContain("注", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.EndsWith("*注a1", TextOf(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_to_which_only_a_note_refers_stands_behind_that_one()
    {
        var outer = new NoteText("*", [Marked("外", "b")], NotePlacement.Foot) { Id = "note:a" };
        var pages = LayOut(Marked("本文", "a"), outer, Note("b", 2), Lines(12, "続")).Pages;

        Assert.EndsWith("*外*\n*注b1\n注b2", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("注", TextOf(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_that_refer_to_each_other_are_printed_once()
    {
        NoteText Mutual(string id, string other) => new("*", [Marked(id, other)], NotePlacement.Foot) { Id = "note:" + id };
        var page = Assert.Single(LayOut(Marked("本文", "a"), Mutual("a", "b"), Mutual("b", "a")).Pages);

        Assert.EndsWith("本文*\n*a*\n*b*", TextOf(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void Notes_stand_in_the_order_of_the_tree_though_a_cell_over_several_rows_ends_last(int first)
    {
        TableCell Noted(string id, int rows) => new([Marked(id, id), Note(id, 1)]) { RowSpan = rows };
        var table = new Table(
            [new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1))],
            [],
            [Row(Noted("a", first), Noted("b", 3 - first)), Row(Noted("c", 1))]);

        Assert.EndsWith("*注a1\n*注b1\n*注c1", TextOf(Assert.Single(LayOut(table).Pages)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_before_the_reference_fills_the_page_in_a_cell()
    {
        Block[] blocks = [.. Paragraphs(7, "行"), Marked("印", "a"), Note("a", 8), .. Paragraphs(3, "続")];

        AssertNoteGoesWithItsLine(OneCell(blocks));
    }

    [Fact]
    public void What_stands_before_the_reference_fills_the_page_in_a_frame() =>
        AssertNoteGoesWithItsLine(new Container(ContainerRole.Note, [.. Paragraphs(7, "行"), Marked("印", "a"), Note("a", 8), .. Paragraphs(3, "続")]));

    [Fact]
    public void What_stands_before_the_reference_fills_the_page_in_columns_side_by_side()
    {
        var left = new Container(ContainerRole.Group, [.. Paragraphs(7, "行"), Marked("印", "a"), Note("a", 8)]);
        var right = new Container(ContainerRole.Group, [.. Paragraphs(12, "右")]);

        AssertNoteGoesWithItsLine(new Container(ContainerRole.Columns, [left, right]));
    }

    [Fact]
    public void Notes_of_cells_side_by_side_stand_on_the_pages_of_their_marks()
    {
        TableCell Marks(string name) => new([.. Enumerable.Range(1, 20).SelectMany(i => new Block[] { Marked($"{name}{i}", name + i), Note(name + i, 1) })]);
        var pages = LayOut(new Table([new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1))], [], [Row(Marks("左"), Marks("右"))])).Pages;

        // Three lines with six notes fill a page.
        Assert.Equal(7, pages.Count);
        Assert.Contains("左3*右3*\n*注左11", TextOf(pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_the_last_page_end_level_above_their_notes()
    {
        Block[] blocks = [P("行1"), Marked("行2", "a"), Note("a", 1), .. Enumerable.Range(3, 4).Select(static i => P("行" + i))];

        var page = Assert.Single(LayOut(Page(218, 100) with { Columns = 2 }, blocks).Pages);

        Assert.Equal("行1行4\n行2*行5\n行3行6\n*注a1", TextOf(page));
        Assert.Equal(98.8, BaselineOf(page, "注"), 1);
    }

    [Fact]
    public void A_note_is_read_where_it_stands_in_the_tree()
    {
        var document = LayOut(Marked("本文", "a"), Note("a", 1), P("次"));

        var section = document.Structure.Children[0].Node!;
        Assert.Equal([StructureRole.Paragraph, StructureRole.Note, StructureRole.Paragraph], section.Children.Select(child => child.Node!.Role));
        Assert.Contains(document.Anchors, anchor => anchor is { Id: "note:a", Page: 1 });
    }

    private static void AssertNoteGoesWithItsLine(Block block)
    {
        var pages = LayOut(block).Pages;

        Assert.InRange(pages.Count, 2, 3);
        Assert.Contains("行7", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.Contains("印*", TextOf(pages[1]), StringComparison.Ordinal);
        Assert.Contains("*注a1\n", TextOf(pages[1]), StringComparison.Ordinal);
    }

    private static IEnumerable<Block> Paragraphs(int count, string text) => Enumerable.Range(1, count).Select(i => P(text + i));

    private static Table OneCell(params Block[] blocks) => new([new TableColumn(ColumnWidth.Share(1))], [], [Row(new TableCell([.. blocks]))]);

    private static Paragraph Marked(string text, string id) =>
        new([new Text(text), new Reference("note:" + id, [new Text("*")]) { Kind = ReferenceKind.Footnote }]);

    private static NoteText Note(string id, int lines) => new("*", [Lines(lines, "注" + id)], NotePlacement.Foot) { Id = "note:" + id };

    private static double BaselineOf(Page page, string text) => page.Items.OfType<GlyphRun>().First(run => run.Text.Contains(text, StringComparison.Ordinal)).Baseline;
}
