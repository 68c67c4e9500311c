using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Tables;

/// <summary>Heads of tables, and fields, that are as tall as a page or taller; pages are ten lines high.</summary>
public sealed class TallHeadTests
{
    private static readonly ImmutableArray<TableColumn> TwoColumns = [new(ColumnWidth.Share(1)), new(ColumnWidth.Share(1))];

    [Theory]
    [InlineData(4, 2)]
    [InlineData(9, 2)]
    [InlineData(10, 2)]
    [InlineData(11, 2)]
    [InlineData(25, 4)]
    public void Nothing_of_a_head_or_of_the_rows_under_it_is_lost(int headLines, int pages)
    {
        var document = LayOut(new Table(TwoColumns, [Row(new TableCell([Lines(headLines, "頭")]), Cell("部"))], [.. Rows(7)]));

        Assert.Equal(pages, document.Pages.Count);
        AssertOnPages(document);
        var words = Read(document);
        Assert.Equal(Numbered('頭', headLines) + Numbered('い', 7), words.Replace("部", string.Empty, StringComparison.Ordinal).Replace("ろ", string.Empty, StringComparison.Ordinal));
        Assert.Equal(1, words.Count(static character => character == '部'));
    }

    [Fact]
    public void A_head_of_several_rows_is_divided_between_them()
    {
        var head = Enumerable.Range(1, 4).Select(static row => new TableRow([new TableCell([Lines(4, "頭" + row)]), Cell("部")]) { MaySplit = false });
        var document = LayOut(new Table(TwoColumns, [.. head], [.. Rows(2)]));

        AssertOnPages(document);
        Assert.StartsWith("頭31", TextOf(document.Pages[1]), StringComparison.Ordinal);
        Assert.EndsWith("い1ろ\nい2ろ", TextOf(document.Pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tall_head_under_a_heading_begins_there()
    {
        var document = LayOut(H(1, "題"), new Table(TwoColumns, [Row(new TableCell([Lines(25, "頭")]), Cell("部"))], [.. Rows(2)]));

        AssertOnPages(document);
        Assert.StartsWith("題\n頭1", TextOf(document.Pages[0]), StringComparison.Ordinal);
        Assert.Equal(25, Read(document).Count(static character => character == '頭'));
    }

    [Fact]
    public void A_row_that_stays_whole_goes_behind_a_head_that_leaves_no_room_for_it()
    {
        var row = new TableRow([new TableCell([Lines(6, "い")]), Cell("ろ")]) { MaySplit = false };
        var document = LayOut(new Table(TwoColumns, [Row(new TableCell([Lines(7, "頭")]), Cell("部"))], [row]));

        Assert.Equal(2, document.Pages.Count);
        Assert.StartsWith("い1ろ", TextOf(document.Pages[1]), StringComparison.Ordinal);
        Assert.EndsWith("い6", TextOf(document.Pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tall_head_with_nothing_under_it_ends()
    {
        var document = LayOut(new Table(TwoColumns, [Row(new TableCell([Lines(25, "頭")]), Cell("部"))], []), P("後"));

        AssertOnPages(document);
        Assert.Equal('後', Read(document)[^1]);
    }

    [Theory]
    [InlineData(FieldShape.Box)]
    [InlineData(FieldShape.Line)]
    [InlineData(FieldShape.Comb)]
    public void A_field_taller_than_the_page_becomes_as_low_as_it(FieldShape shape)
    {
        var field = new Paragraph([new Field(shape, "意見") { Width = 60, Height = 400, Boxes = 2, Value = [new Text("あ")] }]);
        var document = LayOut(H(1, "題"), field, new Table(TwoColumns, [], [Row(new TableCell([field]), Cell("右"))]), P("後"));

        AssertOnPages(document);
        Assert.All(document.Pages.SelectMany(static page => page.Items.OfType<Stroke>()), static stroke => Assert.InRange(Math.Max(stroke.Y1, stroke.Y2), 0, 100.3));
        Assert.Contains("右", Read(document), StringComparison.Ordinal);
    }

    private static IEnumerable<TableRow> Rows(int count) => Enumerable.Range(1, count).Select(static row => Row(Cell("い" + row), Cell("ろ")));

    private static string Numbered(char character, int count) => string.Concat(Enumerable.Range(1, count).Select(number => $"{character}{number}"));

    /// <summary>What is read out, in the order in which it is drawn.</summary>
    private static string Read(LaidOutDocument document) => string.Concat(
        document.Pages.SelectMany(static page => page.Items.OfType<GlyphRun>()).Where(static run => run.Slot != PlacedItem.Artifact).Select(static run => run.Text.Trim()));

    private static void AssertOnPages(LaidOutDocument document) =>
        Assert.All(document.Pages.SelectMany(static page => page.Items.OfType<GlyphRun>()), static run => Assert.InRange(run.Baseline, 0, 100));
}
