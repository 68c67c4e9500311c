using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Pages;

/// <summary>A heading stays with what follows, even where that has to be divided. A page holds ten lines.</summary>
public sealed class LonelyHeadingTests
{
    private static readonly ImmutableArray<TableColumn> OneColumn = [new(ColumnWidth.Share(1))];

    [Fact]
    public void A_frame_longer_than_a_page_begins_under_its_heading()
    {
        var pages = LayOut(H(1, "題"), new Container(ContainerRole.Note, [.. Enumerable.Range(1, 12).Select(i => P("段落" + i))]));

        Assert.Equal(2, pages.Count);
        Assert.StartsWith("題\n段落1\n段落2", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.EndsWith("段落12", TextOf(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_of_two_lines_stays_whole_above_a_frame_longer_than_a_page()
    {
        var pages = LayOut(H(1, new string('題', 25)), new Container(ContainerRole.Note, [.. Enumerable.Range(1, 12).Select(i => P("段落" + i))]));

        Assert.StartsWith($"{new string('題', 20)}\n{new string('題', 5)}\n段落1\n", TextOf(pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_whose_first_row_fits_no_page_begins_under_its_heading()
    {
        var row = Row(new TableCell([Lines(25)])) with { MaySplit = false };

        var pages = LayOut(P("前"), H(1, "題"), new Table(OneColumn, [Row(Cell("頭"))], [row]));

        Assert.StartsWith("題\n頭\n行1", TextOf(pages[1]), StringComparison.Ordinal);
        Assert.Equal(4, pages.Count);
        Assert.EndsWith("行25", TextOf(pages[3]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_whose_first_row_fits_a_page_takes_its_heading_along_to_one()
    {
        var row = Row(new TableCell([Lines(4)])) with { MaySplit = false };

        var pages = LayOut(Lines(7), H(1, "題"), new Table(OneColumn, [Row(Cell("頭"))], [row]));

        Assert.EndsWith("行7", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.Equal("題\n頭\n行1\n行2\n行3\n行4", TextOf(pages[1]));
    }

    [Fact]
    public void A_frame_that_fits_a_page_with_its_heading_is_not_divided()
    {
        var pages = LayOut(Lines(5), H(1, "題"), new Container(ContainerRole.Note, [.. Enumerable.Range(1, 9).Select(i => P("段落" + i))]));

        Assert.EndsWith("行5", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.StartsWith("題\n段落1", TextOf(pages[1]), StringComparison.Ordinal);
        Assert.EndsWith("段落9", TextOf(pages[1]), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Page> LayOut(params ImmutableArray<Block> blocks)
    {
        var style = new Style { Background = new Color(0xEE, 0xEE, 0xEE), KeepTogether = true };
        return Typesetter.LayOut(Document([new Section(Page(200, 100), blocks)], ("note", style)), Trees.Fonts).Pages;
    }
}
