using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Testing;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Tables;

public class TableTests
{
    private static readonly ImmutableArray<TableColumn> TwoColumns = [new(ColumnWidth.Share(1)), new(ColumnWidth.Share(1))];

    [Fact]
    public void The_head_stands_on_every_page_and_is_read_once()
    {
        var table = new Table(TwoColumns, [Row(Cell("頭"), Cell("部"))], [.. Enumerable.Range(1, 15).Select(i => Row(Cell("行"), Cell("列")))]);

        var document = LayOut(table);

        Assert.Equal(2, document.Pages.Count);
        Assert.All(document.Pages, page => Assert.StartsWith("頭部", TextOf(page), StringComparison.Ordinal));
        Assert.Equal(1, PageDump.Of(document).Split("“頭”").Length - 1 - document.Pages.Count);
    }

    [Fact]
    public void A_spanned_label_is_printed_again_with_a_mark_that_is_not_read()
    {
        var label = Cell("区分") with { RowSpan = 12, RepeatOnNextPage = true };
        var table = new Table(TwoColumns, [], [Row(label, Cell("い")), .. Enumerable.Range(1, 11).Select(_ => Row(Cell("ろ")))]);

        var document = LayOut(table);

        Assert.Equal(2, document.Pages.Count);
        Assert.StartsWith("区分（続き）", TextOf(document.Pages[1]), StringComparison.Ordinal);
        var mark = document.Pages[1].Items.OfType<GlyphRun>().First(run => run.Text.Contains("続き", StringComparison.Ordinal));
        Assert.Equal(PlacedItem.Artifact, mark.Slot);
    }

    [Fact]
    public void The_mark_of_a_label_that_goes_on_is_not_broken()
    {
        var label = Cell("要求事項") with { RowSpan = 12, RepeatOnNextPage = true };
        TableColumn[] columns = [new(ColumnWidth.Fixed(68)), new(ColumnWidth.Share(1))];
        var table = new Table([.. columns], [], [Row(label, Cell("い")), .. Enumerable.Range(1, 11).Select(_ => Row(Cell("ろ")))]);

        var page = LayOut(table).Pages[1];

        Assert.Contains("（続き）", page.Items.OfType<GlyphRun>().Select(static run => run.Text));
    }

    [Theory]
    [InlineData(" (continued)", "区分 (continued)い")]
    [InlineData("", "区分い")]
    public void The_mark_of_a_label_that_goes_on_is_that_of_its_table(string mark, string expected)
    {
        var label = Cell("区分") with { RowSpan = 12, RepeatOnNextPage = true };
        var table = new Table(TwoColumns, [], [Row(label, Cell("い")), .. Enumerable.Range(1, 11).Select(_ => Row(Cell("い")))]) { Continued = mark };

        Assert.StartsWith(expected, TextOf(LayOut(table).Pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_a_row_that_is_longer_than_a_page_stands_on_each_of_its_pages()
    {
        var number = Cell("十二") with { RepeatOnNextPage = true };
        var label = Cell("氏名") with { RepeatOnNextPage = true, Scope = HeaderScope.Row };
        TableColumn[] columns = [new(ColumnWidth.Fixed(24)), new(ColumnWidth.Share(1)), new(ColumnWidth.Share(1))];
        var table = new Table([.. columns], [], [Row(number, label, new TableCell([Lines(40, "答")]))]);

        var pages = LayOut(table).Pages;

        Assert.True(pages.Count > 2);
        Assert.StartsWith("十二氏名答", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.All(pages.Skip(1), static page => Assert.StartsWith("十二氏名（続き）答", TextOf(page), StringComparison.Ordinal));
        Assert.All(pages.Skip(1), static page => Assert.Equal(PlacedItem.Artifact, page.Items.OfType<GlyphRun>().First(static run => run.Text.Contains("十二", StringComparison.Ordinal)).Slot));
    }

    [Fact]
    public void An_empty_label_is_not_marked_as_continued()
    {
        var label = new TableCell([]) { RowSpan = 12, RepeatOnNextPage = true };
        var table = new Table(TwoColumns, [], [Row(label, Cell("い")), .. Enumerable.Range(1, 11).Select(_ => Row(Cell("ろ")))]);

        var document = LayOut(table);

        Assert.Equal(2, document.Pages.Count);
        Assert.DoesNotContain("続き", string.Concat(document.Pages.Select(TextOf)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_too_tall_for_its_rows_at_the_foot_of_a_page_begins_on_the_next()
    {
        var label = new TableCell([Lines(3, "札")]) with { RowSpan = 4, RepeatOnNextPage = true };
        var before = Enumerable.Range(1, 8).Select(i => Row(Cell("前"), Cell("い" + i)));
        var table = new Table(TwoColumns, [], [.. before, Row(label, Cell("ろ1")), .. Enumerable.Range(2, 3).Select(i => Row(Cell("ろ" + i)))]);

        var pages = LayOut(table).Pages;

        Assert.EndsWith("前い8", TextOf(pages[0]), StringComparison.Ordinal);
        Assert.StartsWith("札1ろ1\n札2ろ2\n札3ろ3", TextOf(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_stand_with_their_decimal_points_one_below_the_other()
    {
        string[] numbers = ["1,234.5", "0.25", "12", "-3.125"];
        var table = new Table([new TableColumn(ColumnWidth.Share(1)) { Alignment = TextAlignment.Decimal }], [Row(Cell("金額"))], [.. numbers.Select(n => Row(Cell(n)))]);

        var runs = LayOut(table).Pages[0].Items.OfType<GlyphRun>().Where(run => run.Slot >= 0).ToArray();

        var ends = runs.Skip(1).Select(run => PointOf(run)).ToArray();
        Assert.All(ends, end => Assert.Equal(ends[0], end, 1));
        Assert.Equal(180, runs[0].X, 1);
    }

    // Where the decimal point of a run stands, or its end where there is none.
    private static double PointOf(GlyphRun run)
    {
        var point = run.Text.IndexOf('.', StringComparison.Ordinal);
        return run.X + (point >= 0 ? run.Offsets[point] : run.Offsets[^1] + (run.Font.AdvanceOf(run.Glyphs[^1]) * run.Size / run.Font.UnitsPerEm));
    }

    [Fact]
    public void A_row_of_a_few_lines_goes_to_the_next_page_as_a_whole_and_a_long_one_does_not()
    {
        Table Of(int lines) => new([new TableColumn(ColumnWidth.Share(1))], [], [.. Enumerable.Range(1, 13).Select(i => Row(Cell("表" + i))), new TableRow([new TableCell([Lines(lines, "い")])])]);

        Assert.StartsWith("い1\nい2", TextOf(LayOut(Page(100, 168), Of(4)).Pages[1]), StringComparison.Ordinal);
        Assert.StartsWith("い4\nい5", TextOf(LayOut(Page(100, 168), Of(6)).Pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_taller_than_a_page_is_divided_even_if_it_should_not_be()
    {
        var row = new TableRow([new TableCell([Lines(24)]), Cell("横")]) { MaySplit = false };

        var document = LayOut(new Table(TwoColumns, [], [row]));

        Assert.Equal(3, document.Pages.Count);
        Assert.Equal(24, document.Pages.Sum(page => TextOf(page).Split('\n').Length));
    }

    [Fact]
    public void A_row_that_stays_with_the_next_goes_to_the_next_page_with_it()
    {
        var title = Row(Cell("題"), Cell("題")) with { KeepWithNext = true };
        var rows = Enumerable.Range(1, 9).Select(_ => Row(Cell("い"), Cell("ろ"))).Append(title).Append(Row(Cell("は"), Cell("に")));

        var pages = LayOut(new Table(TwoColumns, [], [.. rows])).Pages;

        Assert.StartsWith("題題\nはに", TextOf(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_borders_are_drawn_once()
    {
        var table = new Table(TwoColumns, [], [Row(Cell("い"), Cell("ろ")), Row(Cell("は"), Cell("に"))]);

        Assert.Equal(6, LayOut(table).Pages[0].Items.OfType<Stroke>().Count());
    }

    [Fact]
    public void A_column_that_keeps_its_words_takes_room_from_those_that_can_spare_it()
    {
        string[] Numbers(bool keepsWords)
        {
            var narrow = ColumnWidth.Share(1) with { KeepsWords = keepsWords };
            var table = new Table([new(ColumnWidth.Share(6)), new(narrow)], [], [Row(Cell("クラウドサービスの安全管理"), Cell("00000000"))]);
            return [.. LayOut(table).Pages[0].Items.OfType<GlyphRun>().Where(static run => run.Text.Contains('0', StringComparison.Ordinal)).Select(static run => run.Text)];
        }

        Assert.Equal(["00000000"], Numbers(keepsWords: true));
        Assert.True(Numbers(keepsWords: false).Length > 1);
    }

    [Fact]
    public void Hidden_columns_are_left_out()
    {
        var table = new Table([new TableColumn(ColumnWidth.Fixed(50)) { Hidden = true }, new(ColumnWidth.Share(1))], [], [Row(Cell("隠"), Cell("見"))]);

        Assert.Equal("見", TextOf(LayOut(table).Pages[0]));
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(1, 100)]
    [InlineData(300, 3)]
    public void Absurd_tables_still_give_pages(int columns, int rows)
    {
        var cells = Enumerable.Range(0, columns).Select(_ => Cell("狭い欄")).ToArray();
        var table = new Table(
            [.. Enumerable.Range(0, columns).Select(i => new TableColumn(i % 3 == 0 ? ColumnWidth.Content : i % 3 == 1 ? ColumnWidth.Share(1) : ColumnWidth.Fixed(90)))],
            [],
            [.. Enumerable.Range(0, rows).Select(_ => Row(cells))]);

        var document = LayOut(table);

        Assert.Equal(columns * rows * 3, PageDump.TextBySlot(document).Values.Sum(text => text.Length));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(25)]
    public void Pages_too_low_for_a_row_lose_nothing(double height)
    {
        var table = new Table(TwoColumns, [Row(Cell("頭"), Cell("部"))], [Row(Cell("区分") with { RowSpan = 3, RepeatOnNextPage = true }, Cell("い")), Row(Cell("ろ")), Row(new TableCell([Lines(3)]))]);

        var document = LayOut(Page(60, height), P("前"), table, P("後"));

        Assert.Equal(14, PageDump.TextBySlot(document).Values.Sum(text => text.Count(static c => c != ' ')));
    }

    [Fact]
    public void A_table_with_spans_over_three_pages()
    {
        var table = new Table(
            [new(ColumnWidth.Fixed(60)), new(ColumnWidth.Fixed(50)), new(ColumnWidth.Share(1))],
            [Row(Cell("区分") with { ColumnSpan = 2 }, Cell("要求事項"))],
            [
                Row(Cell("組織") with { RowSpan = 9, RepeatOnNextPage = true, Scope = HeaderScope.Row }, Cell("体制") with { RowSpan = 4, RepeatOnNextPage = true }, Cell("一")),
                Row(Cell("二")),
                Row(Cell("三行にわたる長い要求事項の文章である。")),
                Row(Cell("四")),
                Row(Cell("規程") with { RowSpan = 5, RepeatOnNextPage = true }, Cell("五")),
                Row(Cell("六行にわたる長い要求事項の文章である。六行にわたる長い要求事項の文章である。")),
                Row(Cell("七")),
                Row(Cell("八")),
                Row(Cell("九")),
            ])
        { Caption = [new Documents.Tree.Inlines.Text("表1　要求事項")] };

        Snapshot.Match(PageDump.Of(LayOut(Page(200, 70), table)));
    }

    [Fact]
    public void Spans_beyond_the_table_and_empty_cells_do_no_harm()
    {
        var table = new Table(
            TwoColumns, [], [Row(Cell("一") with { RowSpan = 9, ColumnSpan = 7 }), Row(new TableCell([]), new TableCell([]), Cell("余り")), Row()]);

        Assert.Contains("余り", string.Concat(LayOut(table).Pages.Select(TextOf)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_takes_memory_in_proportion_to_its_rows()
    {
        LayOut(PageSettings.A4, Long(320));
        var few = Allocated(320);
        var many = Allocated(3200);

        Assert.InRange(many, few * 5, few * 15);
    }

    private static long Allocated(int rows)
    {
        var table = Long(rows);
        var before = GC.GetAllocatedBytesForCurrentThread();
        LayOut(PageSettings.A4, table);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Table Long(int rows) => new(
        [new(ColumnWidth.Fixed(60)), new(ColumnWidth.Share(2)), new(ColumnWidth.Fixed(40)), new(ColumnWidth.Share(2)), new(ColumnWidth.Fixed(60))],
        [Row(Cell("番号"), Cell("要求事項"), Cell("状況"), Cell("回答"), Cell("証跡"))],
        [.. Enumerable.Range(1, rows).Select(i => Row(
            Cell("3.2.1.a.1." + i),
            Cell("サービスの提供に用いる情報機器について、利用者の認証と権限の管理を定めた規程に従い、記録を残すこと。"),
            Cell("適合"),
            Cell("情報システム運用管理規程の第12条に定め、毎年見直している。記録は5年間保存する。"),
            Cell("ISMS認証")))]);
}
