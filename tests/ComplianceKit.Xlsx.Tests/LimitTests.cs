using System.IO.Compression;
using System.Xml.Linq;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Testing;

namespace ComplianceKit.Xlsx.Tests;

public sealed class LimitTests
{
    [Fact]
    public void A_text_too_long_for_a_cell_is_an_error_with_its_place()
    {
        var cell = Sample.Cell(new string('長', 32_768)) with { Origin = Sample.At(7) };
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [], [new TableRow([cell])]);

        var (bytes, result) = Sample.Write(Sample.Of(table));

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("CK5001", Severity.Error, Sample.At(7)), (diagnostic.Code, diagnostic.Severity, diagnostic.Location));
        Assert.Empty(bytes);
    }

    [Fact]
    public void What_is_said_of_a_cell_leads_to_the_file_from_which_its_words_come()
    {
        var answer = SourceSpan.At("answers.yaml", 3, 5);
        var cell = new TableCell([new Paragraph([new Text("回答")]), new Paragraph([new Text(new string('長', 32_768))]) { Origin = answer }]) { Origin = SourceSpan.At("main.md.hbs", 7, 3) };
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [], [new TableRow([cell])]);

        Assert.Equal(("CK5001", answer), Sample.Write(Sample.Of(table)).Result.Diagnostics.Select(static found => (found.Code, found.Location)).Single());
    }

    [Fact]
    public void A_record_too_tall_for_a_row_is_a_warning_with_its_place()
    {
        var cell = Sample.Cell(string.Join('\n', Enumerable.Repeat("行", 200))) with { Origin = Sample.At(9) };
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [Sample.Row("回答")], [new TableRow([cell])]) { Register = true };

        var diagnostic = Assert.Single(Sample.Write(Sample.Of(table)).Result.Diagnostics);

        Assert.Equal(("CK5002", Severity.Warning, Sample.At(9)), (diagnostic.Code, diagnostic.Severity, diagnostic.Location));
    }

    [Fact]
    public void An_address_too_long_for_a_spreadsheet_is_told_and_not_linked()
    {
        var link = new Link("https://example.jp/" + new string('a', 2_100), [new Text("様式")]);
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [], [new TableRow([new TableCell([new Paragraph([link])]) { Origin = Sample.At(4) }])]);

        var (bytes, result) = Sample.Write(Sample.Of(table));

        Assert.Equal(("CK5007", Severity.Warning, Sample.At(4)), (Assert.Single(result.Diagnostics).Code, result.Diagnostics[0].Severity, result.Diagnostics[0].Location));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.DoesNotContain(archive.Entries, static entry => entry.FullName.Contains("sheet1.xml.rels", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_first_sheet_of_a_section_begins_its_page_numbers_anew()
    {
        var mark = new Reference("n", [new Text("※1")]) { Kind = ReferenceKind.Note };
        var section = new Section(PageSettings.A4 with { FirstPageNumber = 1 }, [new Heading(1, [new Text("一"), mark]), Sample.Words("甲"), new Heading(1, [new Strong([new Text("二"), mark])]), Sample.Words("乙")])
        {
            Sheet = new SheetSettings(true, 1),
        };

        var (bytes, _) = Sample.Write(Sample.Of(section));

        using var archive = new ZipArchive(new MemoryStream(bytes));
        var starts = archive.Entries.Where(static entry => entry.FullName.Contains("/worksheets/sheet", StringComparison.Ordinal)).OrderBy(static entry => entry.FullName, StringComparer.Ordinal)
            .Select(static entry => XElement.Load(entry.Open()).Descendants().Single(static element => element.Name.LocalName == "pageSetup").Attribute("firstPageNumber")?.Value);
        Assert.Equal(["1", null], starts);
        var workbook = XElement.Load(archive.Entries.Single(static entry => entry.FullName.EndsWith("workbook.xml", StringComparison.Ordinal)).Open());
        Assert.Equal(["一", "二"], workbook.Descendants().Where(static element => element.Name.LocalName == "sheet").Select(static sheet => sheet.Attribute("name")!.Value));
    }

    [Fact]
    public void A_running_line_too_long_for_a_spreadsheet_is_cut_with_a_warning()
    {
        var page = PageSettings.A4 with { Footer = new RunningLine([new Text(new string('&', 300))], [], []) };

        var (_, result) = Sample.Write(Sample.Of(new Section(page, [Sample.Words("本文")])));

        Assert.Equal("CK5003", Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData(20, 0, 1)]
    [InlineData(80, 0, 2)]
    [InlineData(30, 30, 3)]
    public void Parts_of_a_running_line_are_broken_before_they_meet(int left, int middle, int lines)
    {
        var page = PageSettings.A4 with { Footer = new RunningLine([new Text(new string('名', left))], [new Text(new string('題', middle))], [new PageNumber(), new Text(" / "), new PageCount()]) };

        var (bytes, result) = Sample.Write(Sample.Of(new Section(page, [Sample.Words("本文")])));

        Assert.Empty(result.Diagnostics);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var footer = XElement.Load(archive.Entries.Single(static entry => entry.FullName.Contains("/worksheets/sheet", StringComparison.Ordinal)).Open())
            .Descendants().Single(static element => element.Name.LocalName == "oddFooter").Value;
        Assert.Equal(lines, footer[..footer.IndexOf("&R", StringComparison.Ordinal)].Split("&C")[0].Split('\n').Length);
        Assert.EndsWith("&P / &N", footer, StringComparison.Ordinal);
        Assert.Equal(left, footer.Count(static character => character == '名'));
    }

    [Fact]
    public void A_sheet_with_more_rows_than_a_spreadsheet_has_is_an_error()
    {
        var diagnostic = WorkbookDiagnostics.TooManyRows("全項目", 1_048_577);

        Assert.Equal(("CK5004", Severity.Error), (diagnostic.Code, diagnostic.Severity));
    }

    [Fact]
    public void CK5005_a_dash_stands_for_a_page_that_a_workbook_does_not_know()
    {
        var sentence = new Paragraph([new Text("詳しくは"), new PageReference("a") { Origin = Sample.At(3) }, new Text("ページ。全"), new PageCount { Origin = Sample.At(3) }, new Text("ページ。")]) { Id = "a" };

        var (bytes, result) = Sample.Write(Sample.Of(sentence));

        var found = Assert.Single(result.Diagnostics);
        Assert.Equal(("CK5005", Severity.Warning, Sample.At(3)), (found.Code, found.Severity, found.Location));
        Assert.Equal(["詳しくは―ページ。全―ページ。"], WorkbookDump.Texts(new MemoryStream(bytes)));
    }

    [Fact]
    public void CK5006_a_logo_in_a_header_is_told_where_it_is_left_out()
    {
        var logo = new InlineImage(new ImageResource("logo.png", "image/png", 40, 20, default), "ロゴ", 40, 20) { Origin = Sample.At(5) };
        var page = PageSettings.A4 with { Header = new RunningLine([new Strong([logo])], [], [new PageNumber()]) };

        var (_, result) = Sample.Write(Sample.Of(new Section(page, [Sample.Words("本文")]), new Section(page, [Sample.Words("次のシート")])));

        var found = Assert.Single(result.Diagnostics);
        Assert.Equal(("CK5006", Severity.Warning, Sample.At(5)), (found.Code, found.Severity, found.Location));
    }

    [Fact]
    public void A_code_that_names_a_sheet_of_paper_is_not_missed_in_a_header()
    {
        var code = new InlineImage(new ImageResource("qr:1", "image/png", 3, 3, default) { Squares = new SquarePattern(1, [true]) }, "コード", 10, 10);
        var page = PageSettings.A4 with { Header = new RunningLine([code], [], []) };

        Assert.Empty(Sample.Write(Sample.Of(new Section(page, [Sample.Words("本文")]))).Result.Diagnostics);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_indent_wider_than_the_sheet_leaves_a_column_for_text(bool withRegister)
    {
        Block block = Sample.Words("字下げの大きい段落");
        for (var depth = 0; depth < 40; depth++)
        {
            block = new Container(ContainerRole.Quotation, [block, new List(true, [new ListItem("1.", [Sample.Words("項目")])])]);
        }

        var document = Sample.Of([.. withRegister ? (Block[])[Sample.Register(2)] : [], block, new Container(ContainerRole.Quotation, [Sample.Register(2) with { Register = false }])]);
        var styles = new StyleSheet(document.Styles.Styles.SetItem("quotation", new Style { StartIndent = 60 }));

        var (bytes, result) = Sample.Write(document with { Styles = styles });

        Assert.Empty(result.Diagnostics);
        Assert.Contains("字下げの大きい段落", WorkbookDump.Texts(new MemoryStream(bytes)));
    }

    [Theory]
    [InlineData(ImageOrientation.Upright, "")]
    [InlineData(ImageOrientation.Mirrored, "flipH=1")]
    [InlineData(ImageOrientation.UpsideDown, "rot=10800000")]
    [InlineData(ImageOrientation.UpsideDownMirrored, "flipV=1")]
    [InlineData(ImageOrientation.RowsFromLeft, "rot=5400000 flipV=1")]
    [InlineData(ImageOrientation.RowsFromRight, "rot=5400000")]
    [InlineData(ImageOrientation.RowsFromRightMirrored, "rot=5400000 flipH=1")]
    [InlineData(ImageOrientation.RowsFromLeftUpwards, "rot=16200000")]
    public void A_picture_is_turned_as_its_camera_was_held(ImageOrientation orientation, string expected)
    {
        var image = new ImageResource("photo.jpg", "image/jpeg", 20, 40, new byte[] { 0xFF, 0xD8 }) { Orientation = orientation };

        var bytes = Sample.Write(Sample.Of(new Figure(image, "写真") { Width = 100 })).Bytes;

        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var stream = archive.GetEntry("xl/drawings/drawing1.xml")!.Open();
        var drawing = XElement.Load(stream);
        var turned = drawing.Descendants().Single(static element => element.Name.LocalName == "xfrm");
        Assert.Equal(expected, string.Join(' ', turned.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration).Select(static attribute => $"{attribute.Name.LocalName}={attribute.Value}")));
        var sizes = drawing.Descendants().Where(static element => element.Name.LocalName == "ext").Select(static element => (int)element.Attribute("cx")!).ToList();
        Assert.Equal([1_270_000, orientation >= ImageOrientation.RowsFromLeft ? 2_540_000 : 1_270_000], sizes);
    }
}
