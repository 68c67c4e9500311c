using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Pages;

public sealed class PageNumberTests
{
    [Fact]
    public void The_last_page_bears_the_total_where_a_cover_does_not_count()
    {
        var footer = new RunningLine([], [new PageNumber(), new Text("/"), new PageCount()], []);
        var cover = Page(100, 100) with { CountsInTotal = false, PageNumberStyle = PageNumberStyle.None };
        var body = Page(100, 100) with { Footer = footer, Margins = PageMargins.Uniform(20) };

        var pages = Typesetter.LayOut(Document([new Section(cover, [P("表"), new Documents.Tree.Blocks.PageBreak(), P("裏")]), new Section(body, [Lines(12)])]), Trees.Fonts).Pages;

        Assert.Equal(["", "", "1", "2"], pages.Select(static page => page.Label));
        Assert.EndsWith("1/2", TextOf(pages[2]), StringComparison.Ordinal);
        Assert.EndsWith("2/2", TextOf(pages[3]), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_do_not_count_bear_numbers_that_tell_them_apart()
    {
        var preface = Page(100, 100) with { CountsInTotal = false, PageNumberStyle = PageNumberStyle.LowerRoman };
        var form = Page(100, 100) with { CountsInTotal = false, PageNumberStyle = PageNumberStyle.FullWidth };
        Documents.Tree.Blocks.PageBreak next = new();

        var pages = Typesetter.LayOut(
            Document([
                new Section(preface, [P("序"), next, P("序の続き")]), new Section(preface, [P("凡例")]), new Section(Page(100, 100), [P("一"), next, P("二")]),
                new Section(form, [P("表")]), new Section(form, [P("裏")]), new Section(Page(100, 100), [P("三")]),
            ]),
            Trees.Fonts).Pages;

        Assert.Equal(["i", "ii", "iii", "1", "2", "３", "４", "3"], pages.Select(static page => page.Label));
    }

    [Fact]
    public void Mirrored_margins_follow_the_sides_of_the_paper_and_not_the_numbers()
    {
        var cover = Page(100, 100) with { CountsInTotal = false };
        var body = Page(100, 100) with { Margins = new PageMargins(10, 10, 30, 5, Mirrored: true) };

        var pages = Typesetter.LayOut(Document([new Section(cover, [P("表")]), new Section(body, [P("裏"), new Documents.Tree.Blocks.PageBreak(), P("表")])]), Trees.Fonts).Pages;

        Assert.Equal([5.0, 30.0], pages.Skip(1).Select(static page => page.Items.OfType<Frames.GlyphRun>().Min(static run => run.X)));
    }

    [Fact]
    public void A_section_that_begins_on_a_front_leaves_the_back_before_it_blank()
    {
        var body = Page(100, 100) with { Header = new RunningLine([new Text("柱")], [], []), Margins = PageMargins.Uniform(20) };

        var pages = Typesetter.LayOut(Document([new Section(body, [P("一")]), new Section(body with { StartsOnFront = true }, [P("三")]), new Section(body, [P("四")])]), Trees.Fonts).Pages;

        Assert.Equal(["1", "2", "3", "4"], pages.Select(static page => page.Label));
        Assert.Equal(["柱\n一", "", "柱\n三", "柱\n四"], pages.Select(TextOf));
    }

    [Fact]
    public void A_section_that_comes_to_a_front_by_itself_leaves_no_page_blank()
    {
        var front = Page(100, 100) with { StartsOnFront = true };

        Assert.Equal(3, Typesetter.LayOut(Document([new Section(front, [P("一"), new Documents.Tree.Blocks.PageBreak(), P("二")]), new Section(front, [P("三")])]), Trees.Fonts).Pages.Count);
    }
}
