using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Pages;

public sealed class PageReferenceTests
{
    [Fact]
    public void Words_behind_a_page_number_stand_right_behind_it_however_wide_it_is()
    {
        var page = Page(200, 100) with { FirstPageNumber = 123, PageNumberStyle = PageNumberStyle.Kanji };
        var document = LayOut(page, new Paragraph([new Text("次は"), new PageReference("x"), new Text("頁")]), new PageBreak(), H(1, "先", id: "x"));

        var runs = document.Pages[0].Items.OfType<GlyphRun>().ToArray();
        Assert.Equal("次は百二十四頁", TextOf(document.Pages[0]));
        Assert.Equal(60, runs.Last().X + runs.Last().Offsets[^1], 1);
    }

    [Fact]
    public void Page_numbers_are_written_in_the_style_of_their_section()
    {
        PageNumberStyle[] styles = [PageNumberStyle.Arabic, PageNumberStyle.LowerRoman, PageNumberStyle.UpperRoman, PageNumberStyle.FullWidth, PageNumberStyle.Kanji, PageNumberStyle.None];
        var sections = styles.Select(style => new Section(Page(100, 100) with { FirstPageNumber = 14, PageNumberStyle = style }, [P("文")]));

        var pages = Typesetter.LayOut(Document([.. sections]), Trees.Fonts).Pages;

        Assert.Equal(["14", "xiv", "XIV", "１４", "十四", ""], pages.Select(page => page.Label));
    }
}
