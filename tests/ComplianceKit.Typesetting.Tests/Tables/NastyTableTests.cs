using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Tables;

/// <summary>Tables that nobody means to write give a page all the same, with all their text on paper.</summary>
public sealed class NastyTableTests
{
    [Fact]
    public void A_table_of_a_hundred_columns_keeps_all_its_text()
    {
        var columns = Enumerable.Range(0, 100).Select(i => new TableColumn(i % 3 == 0 ? ColumnWidth.Content : ColumnWidth.Share(1)));
        var row = new TableRow([.. Enumerable.Range(0, 100).Select(_ => Cell("あいう"))]);

        var document = LayOut(Page(400, 100), new Table([.. columns], [], [row]));

        Assert.Equal(300, Read(document).Count(static character => character is 'あ' or 'い' or 'う'));
        Assert.All(document.Pages, page => Assert.All(page.Items.OfType<Stroke>(), stroke => Assert.True(stroke.X2 <= 401)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_table_without_rows_or_cells_leaves_the_rest_as_it_is(int rows)
    {
        var table = new Table([new TableColumn(ColumnWidth.Content)], [], [.. Enumerable.Repeat(Row(), rows)]);

        Assert.Equal("前後", Read(LayOut(P("前"), table, P("後"))));
    }

    [Fact]
    public void Columns_of_no_width_keep_their_text()
    {
        ImmutableArray<TableColumn> columns = [new(ColumnWidth.Fixed(0)), new(ColumnWidth.Share(0)), new(ColumnWidth.Share(1))];

        Assert.Equal("零無有", Read(LayOut(new Table(columns, [], [Row(Cell("零"), Cell("無"), Cell("有"))]))));
    }

    [Fact]
    public void A_cell_of_ten_thousand_letters_goes_on_over_the_pages()
    {
        var table = new Table([new TableColumn(ColumnWidth.Content), new TableColumn(ColumnWidth.Share(1))], [], [Row(Cell(new string('a', 10_000)), Cell("横"))]);

        Assert.Equal(10_000, Read(LayOut(table)).Count(static character => character == 'a'));
    }

    [Fact]
    public void Marks_of_direction_fall_away_and_half_characters_are_reported()
    {
        var document = LayOut(new Table([new TableColumn(ColumnWidth.Share(1))], [], [Row(Cell("あ\u202Eい\uD83Dう"))]));

        Assert.Equal("あいう", Read(document));
        Assert.Equal("CK4001", Assert.Single(document.Diagnostics).Code);
    }

    private static string Read(LaidOutDocument document) =>
        string.Concat(document.Pages.SelectMany(static page => page.Items).OfType<GlyphRun>().Where(static run => run.Slot != PlacedItem.Artifact).Select(static run => run.Text));
}
