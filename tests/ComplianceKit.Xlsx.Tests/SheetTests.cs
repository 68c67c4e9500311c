using System.IO.Compression;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Testing;
using ComplianceKit.Xlsx.Sheets;

namespace ComplianceKit.Xlsx.Tests;

public sealed class SheetTests
{
    [Theory]
    [InlineData("1/2: [案]?*\\", "1／2： ［案］？＊＼")]
    [InlineData("'引用'", "引用")]
    [InlineData("History", "History_")]
    [InlineData("", "シート1")]
    [InlineData("あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめも", "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほま")]
    public void A_name_is_made_legal(string wish, string expected) => Assert.Equal(expected, new SheetNames("ja").Take(wish));

    [Fact]
    public void Names_differ_without_regard_to_case()
    {
        var names = new SheetNames("en");

        Assert.Equal(["Note", "NOTE (2)", "note (3)"], ((string[])["Note", "NOTE", "note"]).Select(names.Take));
    }

    [Fact]
    public void A_section_begins_a_sheet_at_each_heading_of_a_level()
    {
        var section = new Section(PageSettings.A4, [Sample.Words("前書き"), Sample.Title(1, "方針", "1."), Sample.Words("甲"), Sample.Title(1, "体制", "2.")])
        {
            Name = "本文",
            Sheet = new SheetSettings(true, 1),
        };
        var left = new Section(PageSettings.A4, [Sample.Words("表紙")]) { Sheet = new SheetSettings(false, 0) };

        Assert.Equal(["本文", "1. 方針", "2. 体制"], SheetDivision.Divide(Sample.Of(left, section)).Select(static sheet => sheet.Name));
    }

    [Fact]
    public void A_document_without_any_sheet_still_gives_a_workbook()
    {
        var (bytes, result) = Sample.Write(Sample.Of(new Section(PageSettings.A4, []) { Sheet = new SheetSettings(false, 0) }));

        Assert.Equal(1, result.PageCount);
        Assert.Contains("sheet 適合性対照表", WorkbookDump.Of(new MemoryStream(bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_back_of_a_form_begins_a_page_where_the_sheet_is_printed()
    {
        var (bytes, _) = Sample.Write(Sample.Of(new PageBreak(), Sample.Words("表"), Sample.Words("面"), new Spacer(20), new PageBreak(), Sample.Words("裏面"), new PageBreak()));

        Assert.Contains("pages begin below rows: 2\n", WorkbookDump.Of(new MemoryStream(bytes)).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_have_bars_that_fill_the_cell_at_the_number_asked_for()
    {
        var cell = new TableCell([Sample.Words("3")]) { Value = new NumberValue(3), Bar = new DataBar(12, string.Empty) };
        var table = new Table([new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1))], [], [new TableRow([cell, cell]), new TableRow([cell, cell with { Value = null }])]);

        using var archive = new ZipArchive(new MemoryStream(Sample.Write(Sample.Of(table)).Bytes));
        using var reader = new StreamReader(archive.Entries.Single(static entry => entry.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)).Open());
        var sheet = reader.ReadToEnd();

        Assert.Matches("<x:conditionalFormatting sqref=\"A1 [B-Z]1 A2\"><x:cfRule type=\"dataBar\" priority=\"1\"><x:dataBar minLength=\"0\" maxLength=\"100\"><x:cfvo type=\"num\" val=\"0\"\\s*/><x:cfvo type=\"num\" val=\"12\"\\s*/><x:color rgb=\"FF9CC2E5\"", sheet);
    }

    [Fact]
    public void Choices_too_long_for_a_formula_leave_no_formatting_without_a_rule()
    {
        var cell = Sample.Cell("○ 適合") with { Choices = [new string('長', 260) + "い", new string('長', 261)], Editable = true, Classes = ["status-met"] };
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [], [new TableRow([cell])]);

        using var archive = new ZipArchive(new MemoryStream(Sample.Write(Sample.Of(table)).Bytes));
        using var reader = new StreamReader(archive.Entries.Last(static entry => entry.FullName.Contains("worksheets/sheet1", StringComparison.Ordinal)).Open());
        var sheet = reader.ReadToEnd();

        Assert.Contains("dataValidation", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("conditionalFormatting", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(90, false)]
    public void An_address_that_its_column_breaks_is_words_since_a_link_would_be_cut_off(double width, bool isLink)
    {
        const string Address = "https://care.example.jp/handbook/chapter-1";
        var cell = new TableCell([new Paragraph([new Link(Address, [new Text(Address)])])]);
        var table = new Table([new TableColumn(ColumnWidth.Fixed(width)), new TableColumn(ColumnWidth.Share(1))], [], [new TableRow([cell, Sample.Cell("甲")])]);

        var dump = WorkbookDump.Of(new MemoryStream(Sample.Write(Sample.Of(table)).Bytes));

        Assert.Equal(isLink, dump.Contains("link: A1", StringComparison.Ordinal));
        Assert.Contains($"「{Address}」", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_said_in_words() =>
        Assert.Contains("適合3、未回答1", WorkbookDump.Of(new MemoryStream(Sample.Write(Sample.Of(new BarChart([], "適合3、未回答1"))).Bytes)), StringComparison.Ordinal);

    [Fact]
    public void A_record_too_tall_makes_its_column_wider_and_stays_one_row()
    {
        var table = new Table([new TableColumn(ColumnWidth.Fixed(60)), new TableColumn(ColumnWidth.Fixed(60))], [Sample.Row("A", "B")], [Sample.Row("短", new string('長', 900))])
        {
            Register = true,
        };

        var (bytes, result) = Sample.Write(Sample.Of(table));

        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain("merged", WorkbookDump.Of(new MemoryStream(bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_node_with_an_id_has_a_place()
    {
        var anchors = Sample.Write(XlsxWriterTests.Everything).Result.Anchors;

        Assert.Contains(anchors, static anchor => anchor is { Id: "overview", Page: 1, Place: "概要［1］!A1" });
        Assert.Contains(anchors, static anchor => anchor is { Id: "item:a.2", Page: 2, Place: "適合表!A4" });
        Assert.Contains(anchors, static anchor => anchor is { Id: "note:one", Page: 1 });
    }

    [Fact]
    public void A_caption_stands_in_the_row_of_its_picture()
    {
        var figure = new Figure(new ImageResource("dot.png", "image/png", 400, 200, default), "点の図") { Caption = [new Text("図1　構成")] };

        var dump = WorkbookDump.Of(new MemoryStream(Sample.Write(Sample.Of(figure)).Bytes));

        Assert.Contains("row 1", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("row 2", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_of_choices_stands_on_a_hidden_sheet()
    {
        var cell = Sample.Cell("選択1") with { Choices = [.. Enumerable.Range(1, 90).Select(static i => $"選択{i}")] };

        var dump = WorkbookDump.Of(new MemoryStream(Sample.Write(Sample.Of(new Table([new TableColumn(ColumnWidth.Share(1))], [], [new TableRow([cell])]))).Bytes));

        Assert.Contains("choices: A1: '選択肢'!$A$1:$A$90", dump, StringComparison.Ordinal);
        Assert.Contains("sheet 選択肢 (hidden)", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_have_one_date_and_stand_in_order()
    {
        using var archive = new ZipArchive(new MemoryStream(Sample.Write(XlsxWriterTests.Everything).Bytes));
        var names = archive.Entries.Select(static entry => entry.FullName).ToList();

        Assert.Equal("[Content_Types].xml", names[0]);
        Assert.Equal(names.Skip(1).Order(StringComparer.Ordinal), names.Skip(1));
        Assert.All(archive.Entries, static entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }
}
