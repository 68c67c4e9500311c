using ComplianceKit.Documents.Tree.Blocks;
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

    [Fact]
    public void No_single_line_of_a_paragraph_stands_alone()
    {
        var pages = LayOut(Lines(9, "あ"), Lines(4, "い"), Lines(7, "う")).Pages;

        Assert.Equal("い1\nい2\nい3\nい4\nう1\nう2\nう3\nう4\nう5", TextOf(pages[1]));
    }

    [Fact]
    public void Page_breaks_start_a_page_but_never_an_empty_one()
    {
        var pages = LayOut(new PageBreak(), P("一"), new PageBreak(), new PageBreak(), P("二")).Pages;

        Assert.Equal(["一", "二"], pages.Select(TextOf));
    }
}
