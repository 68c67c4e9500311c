using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Testing;

namespace ComplianceKit.Xlsx.Tests;

/// <summary>What the sheet gives to tables and texts for which there is little room.</summary>
public sealed class RoomTests
{
    private const double Pixels = 7;

    [Fact]
    public void A_table_below_a_register_gets_columns_that_its_text_needs()
    {
        var register = new Table([new TableColumn(ColumnWidth.Fixed(34)), new TableColumn(ColumnWidth.Share(1))], [Sample.Row("番号", "要求")], [Sample.Row("1", "短い")]) { Register = true };
        var table = new Table(
            [new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1))], [Sample.Row("担当部署の名称", "電話番号")], [Sample.Row("情報政策課医療情報安全管理担当", "000-0000-0000")]);

        var widths = Widths(Sample.Write(Sample.Of(register, table)).Bytes);

        Assert.Equal(3, widths.Count);
        Assert.InRange(widths[2] * Pixels * 0.75, 13 * 4.5, 100);
    }

    [Fact]
    public void A_table_below_a_register_keeps_its_edges_for_all_of_its_columns()
    {
        var register = new Table([.. Enumerable.Repeat(new TableColumn(ColumnWidth.Share(1)), 4)], [Sample.Row("一", "二", "三", "四")], [Sample.Row("1", "2", "3", "4")]) { Register = true };
        var table = new Table(
            [new TableColumn(ColumnWidth.Share(16)), new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1))], [], [Sample.Row("説明", "甲", "乙")]);

        Assert.Equal(4, Widths(Sample.Write(Sample.Of(register, table)).Bytes).Count);
    }

    [Fact]
    public void Running_text_taller_than_a_row_is_divided_at_line_ends()
    {
        var text = string.Concat(Enumerable.Range(0, 600).Select(static i => $"{i:00000}番目の文。"));

        var bytes = Sample.Write(Sample.Of(Sample.Words("前"), Sample.Words(text), Sample.Words("後"))).Bytes;

        var texts = WorkbookDump.Texts(new MemoryStream(bytes));
        Assert.Equal(text, string.Concat(texts.Skip(1).SkipLast(1)));
        Assert.DoesNotContain("merged", WorkbookDump.Of(new MemoryStream(bytes)), StringComparison.Ordinal);
        Assert.All(Heights(bytes), static height => Assert.InRange(height, 10, 140));
    }

    [Fact]
    public void A_divided_item_keeps_its_lines_its_frame_and_the_register_below()
    {
        var item = new ListItem("1.", [new Paragraph([new Strong([new Text("要点")]), new Text(string.Join('\n', Enumerable.Range(0, 60)))])]);
        var note = new Container(ContainerRole.Note, [new List(true, [item])]);

        var bytes = Sample.Write(Sample.Of(note, Sample.Register(3))).Bytes;

        var texts = WorkbookDump.Texts(new MemoryStream(bytes));
        var last = texts.ToList().FindIndex(static text => text.EndsWith("\n59", StringComparison.Ordinal));
        Assert.EndsWith("要点" + string.Join('\n', Enumerable.Range(0, 60)), string.Join('\n', texts.Take(last + 1)), StringComparison.Ordinal);
        var dump = WorkbookDump.Of(new MemoryStream(bytes));
        var head = Part(bytes, "worksheets/sheet").Descendants().First(static row => row.Name.LocalName == "row" && row.Value.Contains("要求事項", StringComparison.Ordinal));
        Assert.Contains($"$A${(string?)head.Attribute("r")}:$E$", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_of_a_table_taller_than_a_row_is_merged_over_rows_of_a_few_lines()
    {
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [], [Sample.Row(new string('長', 4000))]);

        var bytes = Sample.Write(Sample.Of(table)).Bytes;

        Assert.Single(WorkbookDump.Texts(new MemoryStream(bytes)));
        Assert.All(Heights(bytes), static height => Assert.InRange(height, 60, 140));
    }

    [Fact]
    public void A_list_that_no_width_makes_lower_does_not_widen_its_column()
    {
        var answer = new List(false, [.. Enumerable.Range(1, 60).Select(static i => new ListItem("・", [Sample.Words($"項目{i}")]))]);
        Table Register(Block block) => new([new TableColumn(ColumnWidth.Fixed(34)), new TableColumn(ColumnWidth.Fixed(200))], [Sample.Row("番号", "回答")], [new TableRow([Sample.Cell("1"), new TableCell([block])])])
        {
            Register = true,
        };

        var (bytes, result) = Sample.Write(Sample.Of(Register(answer)));

        Assert.Equal("CK5002", Assert.Single(result.Diagnostics).Code);
        Assert.Equal(Widths(Sample.Write(Sample.Of(Register(Sample.Words("短い")))).Bytes), Widths(bytes));
    }

    [Fact]
    public void A_long_answer_widens_its_column_no_more_than_it_needs()
    {
        Table Register(int paragraphs) => new(
            [new TableColumn(ColumnWidth.Fixed(34)), new TableColumn(ColumnWidth.Fixed(200))],
            [Sample.Row("番号", "回答")],
            [new TableRow([Sample.Cell("1"), new TableCell([.. Enumerable.Range(1, paragraphs).Select(static _ => Sample.Words(new string('長', 160)))])])])
        {
            Register = true,
        };

        var widths = Enumerable.Range(1, 6).Select(fours => 4 * fours).Select(paragraphs => Widths(Sample.Write(Sample.Of(Register(paragraphs))).Bytes)[1]).ToList();

        Assert.Equal(widths.Order(), widths);
        Assert.True(widths[^1] < 8 * widths[0]);
    }

    [Fact]
    public void A_picture_is_no_taller_than_a_page()
    {
        var figure = new Figure(new ImageResource("tall.png", "image/png", 200, 4000, new byte[] { 1 }), "縦長の図") { Caption = [new Text("図1　構成")] };

        var (bytes, _) = Sample.Write(Sample.Of(figure));

        var size = Part(bytes, "drawings/drawing").Descendants().First(static element => element.Name.LocalName == "ext");
        var (across, down) = ((double)size.Attribute("cx")! / 12700, (double)size.Attribute("cy")! / 12700);
        Assert.InRange(down, 400, PageSettings.A4.Height - PageSettings.A4.Margins.Top - PageSettings.A4.Margins.Bottom);
        Assert.Equal(20, down / across, 3);
    }

    [Fact]
    public void A_tall_picture_in_a_record_leaves_room_for_the_text_of_its_cell()
    {
        var figure = new Figure(new ImageResource("tall.png", "image/png", 100, 400, new byte[] { 1 }), "縦長の図") { Width = 170 };
        var cell = new TableCell([Sample.Words("図の前。"), figure, Sample.Words("図の後。")]);
        var table = new Table([new TableColumn(ColumnWidth.Fixed(34)), new TableColumn(ColumnWidth.Fixed(200))], [Sample.Row("番号", "回答")], [new TableRow([Sample.Cell("1"), cell])]) { Register = true };

        var (bytes, result) = Sample.Write(Sample.Of(table));

        Assert.Empty(result.Diagnostics);
        var size = Part(bytes, "drawings/drawing").Descendants().First(static element => element.Name.LocalName == "ext");
        var (across, down) = ((double)size.Attribute("cx")! / 12700, (double)size.Attribute("cy")! / 12700);
        Assert.InRange(down, 300, 408 - 2 * 9 * 1.3);
        Assert.Equal(4, down / across, 3);
    }

    private static List<double> Widths(byte[] workbook) =>
        [.. Part(workbook, "worksheets/sheet").Descendants().Where(static element => element.Name.LocalName == "col").Select(static column => Number(column, "width"))];

    private static List<double> Heights(byte[] workbook) =>
        [.. Part(workbook, "worksheets/sheet").Descendants().Where(static element => element.Name.LocalName == "row").Select(static row => Number(row, "ht"))];

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    private static XElement Part(byte[] workbook, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var stream = archive.Entries.First(entry => entry.FullName.Contains(name, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
