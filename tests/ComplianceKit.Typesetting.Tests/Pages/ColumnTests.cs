using ComplianceKit.Documents.Tree.Blocks;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Pages;

public sealed class ColumnTests
{
    [Fact]
    public void The_columns_of_the_last_page_end_level()
    {
        var pages = LayOut(Page(218, 100) with { Columns = 2 }, [.. Enumerable.Range(1, 26).Select(i => P("行" + i))]).Pages;

        Assert.Equal(2, pages.Count);
        Assert.Equal(["行1行11", "行10行20"], [TextOf(pages[0]).Split('\n')[0], TextOf(pages[0]).Split('\n')[^1]]);
        Assert.Equal("行21行24\n行22行25\n行23行26", TextOf(pages[1]));
    }

    [Fact]
    public void Text_flows_through_columns_in_the_middle_of_a_page()
    {
        var columns = new Container(ContainerRole.Columns, [.. Enumerable.Range(1, 6).Select(i => P("行" + i))]) { TextColumns = 2 };

        Assert.Equal("前\n行1行4\n行2行5\n行3行6\n後", TextOf(LayOut(P("前"), columns, P("後")).Pages[0]));
    }

    [Fact]
    public void Columns_longer_than_the_page_fill_it_and_end_level_on_the_next()
    {
        var columns = new Container(ContainerRole.Columns, [.. Enumerable.Range(1, 22).Select(i => P("行" + i))]) { TextColumns = 2 };

        var pages = LayOut(P("前"), columns, P("後")).Pages;

        Assert.EndsWith("行9行18", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.Equal("行19行21\n行20行22\n後", TextOf(pages[1]));
    }
}
