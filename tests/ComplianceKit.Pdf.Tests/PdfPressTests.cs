using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Pdf.Reading;
using ComplianceKit.Testing;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Documents so long that their pages are written before all of them are known.</summary>
public sealed class PdfPressTests
{
    private const int Rows = 700;

    [Fact]
    public void A_document_written_page_by_page_says_and_shows_what_it_does_when_it_is_written_as_a_whole()
    {
        var document = Long();

        byte[][] files = [Write(document, int.MaxValue), Write(document, 3)];
        var (whole, pageByPage) = (Read(files[0]), Read(files[1]));

        Assert.True(whole.Pages.Length > 20);
        Assert.Equal(Transcript.Of(whole, Language.Japanese), Transcript.Of(pageByPage, Language.Japanese));
        Assert.Equal(DumpOf(files[0]), DumpOf(files[1]));
    }

    [Fact]
    public void A_document_written_page_by_page_is_the_same_file_each_time()
    {
        var document = Long();

        Assert.Equal(Write(document, 3), Write(document, 3));
    }

    [Fact]
    public void One_of_everything_goes_through_the_press_as_well()
    {
        var everything = Specimen.Document(Specimen.Everything);
        var document = everything with { Sections = [everything.Sections[0] with { Page = Page }] };

        Assert.Equal(DumpOf(Write(document, int.MaxValue)), DumpOf(Write(document, 0)));
    }

    [Fact]
    public void A_document_that_cannot_be_written_leaves_nothing_behind()
    {
        var document = Specimen.Document(new Paragraph([new Text("見本")]), new PageBreak(), new Paragraph([new Text("\U000F0000")]));
        using var stream = new MemoryStream();

        var result = new PdfWriter(Specimen.Fonts) { MostKeptPages = 0 }.Write(document, stream);

        Assert.Contains(result.Diagnostics, static problem => problem.Severity == Severity.Error);
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void A_locked_document_goes_through_the_press_as_well()
    {
        using var stream = new MemoryStream();
        var result = new PdfWriter(Specimen.Fonts, PdfProtection.With("見本の合言葉")) { MostKeptPages = 3 }.Write(Long(), stream);

        Assert.Empty(result.Diagnostics);
        Assert.Contains("要求事項699の", Transcript.Of(PdfReader.Read(stream.ToArray(), "locked.pdf", "見本の合言葉").Document!, Language.Japanese), StringComparison.Ordinal);
    }

    private static PageSettings Page
    {
        get
        {
            var line = new RunningLine([new RunningHeading(1)], [], [new PageNumber(), new Text("／"), new PageCount()]) { Ruled = true };
            return PageSettings.A4 with { Header = line, Footer = line };
        }
    }

    /// <summary>A table of more rows than are composed at a time, between text that refers to its pages.</summary>
    private static Document Long()
    {
        var rows = Enumerable.Range(0, Rows).Select(static row => new TableRow([.. Label(row), Specimen.Cell($"要求事項{row}の内容は、この行に書いてあるとおりです。"), Answer(row)]) { Id = Id(row) });
        TableColumn[] columns = [.. Enumerable.Range(1, 3).Select(static share => new TableColumn(ColumnWidth.Share(share)))];
        var table = new Table([.. columns], [new TableRow([Specimen.Cell("章"), Specimen.Cell("要求"), Specimen.Cell("回答")])], [.. rows]) { Summary = "長い表" };
        var end = new Paragraph([new Text("以上、"), new PageReference(Id(0)), new Text("から"), new PageReference(Id(Rows - 1)), new Text("まで。")]);
        var whole = Specimen.Document([new TableOfContents(2), .. Specimen.OneOfEverything, new Heading(1, [new Text("長い表")]), table, new Heading(1, [new Text("終わり")]), end]);
        return whole with { Sections = [whole.Sections[0] with { Page = Page }] };
    }

    private static string Id(int row) => "row" + row.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<TableCell> Label(int row) => row % 7 == 0 ? [Specimen.Cell($"第{row}節") with { Scope = HeaderScope.Row, RowSpan = 7 }] : [];

    // Words, a link, a page further on, a note in another language and a list.
    private static TableCell Answer(int row) => (row % 5) switch
    {
        0 => new TableCell([new Paragraph([new Text("手引は"), new Link("https://example.jp/", [new Text("こちら")], "手引"), new Text("。")])]),
        1 => new TableCell([new Paragraph([new Text("次は"), new PageReference(Id((row + 50) % Rows)), new Text("ページの"), new Reference(Id((row + 50) % Rows), [new Text("その行")]), new Text("。")])]),
        2 => new TableCell([new Paragraph([new Span([new Text("see the manual")]) { Language = "en" }, new Field(FieldShape.CheckBox, "はい") { Ticked = row % 2 == 0 }])]),
        3 => new TableCell([new List(true, [new ListItem("１．", [new Paragraph([new Text("一つ目")])]), new ListItem("２．", [new Paragraph([new Ruby("利用者", ["りようしゃ"])])])])]),
        _ => Specimen.Cell("適合"),
    };

    private static byte[] Write(Document document, int mostKept)
    {
        using var stream = new MemoryStream();
        var result = new PdfWriter(Specimen.Fonts) { MostKeptPages = mostKept }.Write(document, stream);
        Assert.Empty(result.Diagnostics);
        return stream.ToArray();
    }

    // Glyphs that are numbered as they are met make another subset, with a name of its own.
    private static string DumpOf(byte[] file) =>
        string.Join('\n', PdfDump.Of(file).Split('\n').Where(static line => !line.StartsWith("font ", StringComparison.Ordinal)));

    private static ReadDocument Read(byte[] bytes)
    {
        var read = PdfReader.Read(bytes, "specimen.pdf");
        Assert.Empty(read.Diagnostics);
        return read.Document!;
    }
}
