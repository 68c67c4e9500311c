using System.Globalization;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace ComplianceKit.Xlsx.Tests;

public sealed class XlsxWriterTests
{
    private static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static Document Everything { get; } = Sample.Of(
        new Section(
            PageSettings.A4,
            [
                Sample.Title(1, "概要", "1.") with { Id = "overview" },
                new TableOfContents(2),
                new Paragraph([new Text("本書は"), new Strong([new Text("重要な")]), new Text("事項"), new Superscript([new Text("※1")]), new Text("を示します。")]),
                new List(false, [new ListItem("・", [Sample.Words("一つ目の項目")]), new ListItem("・", [Sample.Words("二つ目"), new List(true, [new ListItem("(1)", [Sample.Words("内側")])])])]),
                new Container(ContainerRole.Note, [Sample.Words("注意の文"), Sample.Words("注意の続き")]),
                new Table(
                    [new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(3))],
                    [Sample.Row("項目", "内容")], [Sample.Row("名称", "見本サービス"), Sample.Row("=1+1", "@here")])
                { Caption = [new Text("表1 概要")] },
                new Table(
                    [new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1))],
                    [], [new TableRow([Sample.Cell("縦") with { RowSpan = 2 }, Sample.Cell("横") with { ColumnSpan = 2 }]), Sample.Row("件数", "割合") with { Id = "figures" }, new TableRow([Sample.Cell("1,234 件") with { Value = new NumberValue(1234) }, Sample.Cell("45.5%") with { Value = new PercentageValue(0.455m) }, Sample.Cell("令和8年4月1日") with { Value = new DateValue(new DateOnly(2026, 4, 1)) }])]),
                new Figure(new ImageResource("dot.png", "image/png", 400, 200, Dot), "点の図") { Caption = [new Text("図1 構成")] },
                new Paragraph([new Link("https://example.com/a?b=1&c=2", [new Text("案内")]), new Text("と"), new Reference("item:a.2", [new Text("項目2")])]),
                new NoteText("※1", [Sample.Words("注の説明")]) { Id = "note:one" },
            ])
        { Name = "概要[1]" },
        new Section(PageSettings.A4 with { Width = 842, Height = 595, Header = new RunningLine([new Text("対照表 A&B")], [], []), Footer = new RunningLine([], [new PageNumber(), new Text(" / "), new PageCount()], []) },
            [Sample.Title(2, "対応状況"), Sample.Register(7)])
        { Name = "適合表" });

    [Fact]
    public void A_workbook_reads_as_its_document() => Snapshot.Match(WorkbookDump.Of(new MemoryStream(Sample.Write(Everything).Bytes)));

    [Fact]
    public void All_lines_of_a_head_are_printed_as_lines()
    {
        var document = Sample.Of(new Section(
            PageSettings.A4 with { Header = new RunningLine([new Text("見本市"), new LineBreak(), new Text("情報政策課")], [], []) }, [Sample.Words("本文")]));
        using var package = SpreadsheetDocument.Open(new MemoryStream(Sample.Write(document).Bytes), false);

        var header = package.WorkbookPart!.WorksheetParts.Select(static part => part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.OddHeader>().SingleOrDefault()?.Text).OfType<string>();

        Assert.EndsWith("見本市\n情報政策課", Assert.Single(header), StringComparison.Ordinal);
    }

    [Fact]
    public void The_format_finds_no_fault_in_it()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(Sample.Write(Everything).Bytes), false);

        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package);

        Assert.Empty(faults.Select(static fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_in_any_culture()
    {
        var first = Sample.Write(Everything).Bytes;
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(string.Empty) { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(first, Sample.Write(Everything).Bytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
