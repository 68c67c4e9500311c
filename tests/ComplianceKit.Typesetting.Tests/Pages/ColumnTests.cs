using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Typesetting.Frames;
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

    [Fact]
    public void A_heading_stands_in_the_column_of_its_paragraph()
    {
        Assert.Equal("見出し一見出し二\n本文一本文二", TextOf(InColumns(H(1, "見出し一"), P("本文一"), H(1, "見出し二"), P("本文二"))));
        Assert.Equal("見出し\n本文", TextOf(InColumns(H(1, "見出し"), P("本文"))));
    }

    [Fact]
    public void Columns_of_a_page_do_not_part_a_heading_from_its_paragraph()
    {
        var page = Assert.Single(LayOut(Page(218, 100) with { Columns = 2 }, P("前"), H(1, "見出し"), P("本文")).Pages);

        Assert.Equal("前見出し\n本文", TextOf(page));
    }

    [Fact]
    public void A_caption_stands_in_the_column_of_its_table_or_picture()
    {
        var table = new Table([new(ColumnWidth.Share(1))], [], [Row(Cell("あ"))]) { Caption = [new Text("表の題")] };
        var figure = new Figure(new ImageResource("a.png", "image/png", 40, 20, ReadOnlyMemory<byte>.Empty), "図") { Caption = [new Text("図の題")] };

        Assert.Equal("表の題\nあ", TextOf(InColumns(table)));
        var page = InColumns(figure);
        Assert.Equal(Assert.Single(page.Items.OfType<PlacedImage>()).X, Assert.Single(page.Items.OfType<GlyphRun>()).X, 1);
    }

    [Fact]
    public void What_is_kept_together_is_not_parted_by_columns()
    {
        var kept = new Container(ContainerRole.KeepTogether, [P("一"), P("二"), P("三")]);

        Assert.Equal("一四\n二\n三", TextOf(InColumns(kept, P("四"))));
    }

    [Fact]
    public void The_lines_of_a_short_paragraph_may_stand_in_two_columns()
    {
        Assert.Equal("行1行3\n行2", TextOf(InColumns(Lines(3))));
    }

    private static Page InColumns(params ImmutableArray<Block> blocks) =>
        Assert.Single(LayOut(new Container(ContainerRole.Columns, blocks) { TextColumns = 2 }).Pages);
}
