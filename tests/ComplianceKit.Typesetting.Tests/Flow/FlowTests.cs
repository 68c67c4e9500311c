using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Flow;

public class FlowTests
{
    [Fact]
    public void A_heading_goes_to_the_next_page_with_its_text()
    {
        var pages = LayOut(Lines(8, "あ"), H(1, "見出し"), Lines(4, "い")).Pages;

        Assert.Equal(2, pages.Count);
        Assert.DoesNotContain("見出し", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.StartsWith("見出し\nい1", TextOf(pages[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("第1条", "目的", 41.3)]
    [InlineData(null, "第1条　目的", 41.3)]
    [InlineData(null, "見本　規程", 0.0)]
    public void A_title_of_two_lines_hangs_by_its_number_in_contents(string? number, string text, double expected)
    {
        var page = LayOut(Page(150, 100), new TableOfContents(1), H(1, text + "及びその他の事項について定める条", number)).Pages[0];

        var second = page.Items.OfType<Frames.GlyphRun>().First(static run => run.Baseline > 12);
        Assert.Equal(expected, second.X, 0.1);
    }

    [Fact]
    public void Bold_words_on_a_line_of_their_own_go_to_the_next_page_with_what_they_head()
    {
        var pages = LayOut(Lines(9, "あ"), new Paragraph([new Strong([new Text("認定")])]), Lines(4, "い")).Pages;

        Assert.StartsWith("認定\nい1", TextOf(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void No_single_line_of_a_paragraph_stands_alone()
    {
        var pages = LayOut(Lines(9, "あ"), Lines(4, "い"), Lines(7, "う")).Pages;

        Assert.Equal("い1\nい2\nい3\nい4\nう1\nう2\nう3\nう4\nう5", TextOf(pages[1]));
    }

    [Fact]
    public void A_table_in_a_block_that_stays_together_is_not_divided()
    {
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [], [.. Enumerable.Range(1, 4).Select(i => Row(Cell("表" + i)))]);

        var pages = LayOut(Lines(7, "あ"), new Container(ContainerRole.KeepTogether, [P("前"), table])).Pages;

        Assert.Equal("前\n表1\n表2\n表3\n表4", TextOf(pages[1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_stays_together_and_fits_no_page_begins_where_it_stands(bool framed)
    {
        var kept = new Container(ContainerRole.KeepTogether, [Lines(11, "い"), Lines(8, "う")]);
        var style = framed ? new Style { Background = Color.White } : new Style();

        var pages = Typesetter.LayOut(Document([new Section(Page(200, 100), [Lines(7, "あ"), kept])], ("keep-together", style)), Trees.Fonts).Pages;

        Assert.EndsWith("あ7\nい1\nい2\nい3", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.EndsWith("い11\nう1\nう2", TextOf(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_that_stays_together_begins_below_its_heading()
    {
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [], [.. Enumerable.Range(1, 14).Select(i => Row(Cell("表" + i)))]);

        var pages = Typesetter.LayOut(
            Document([new Section(Page(200, 100), [Lines(3, "あ"), H(1, "見出し"), table])], ("table", new Style { KeepTogether = true })), Trees.Fonts).Pages;

        Assert.StartsWith("あ1\nあ2\nあ3\n見出し\n表1", TextOf(pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_at_the_end_of_a_frame_stays_with_what_follows_the_frame()
    {
        var frame = new Container(ContainerRole.Note, [Lines(2, "い"), H(1, "見出し")]);
        var document = Typesetter.LayOut(
            Document([new Section(Page(200, 100), [Lines(7, "あ"), frame, Lines(2, "う")])], ("note", new Style { Background = Color.White })), Trees.Fonts);

        Assert.Equal("い1\nい2\n見出し\nう1\nう2", TextOf(document.Pages[1]));
    }

    [Fact]
    public void Page_breaks_start_a_page_but_never_an_empty_one()
    {
        var pages = LayOut(new PageBreak(), P("一"), new PageBreak(), new PageBreak(), P("二")).Pages;

        Assert.Equal(["一", "二"], pages.Select(TextOf));
    }
}
