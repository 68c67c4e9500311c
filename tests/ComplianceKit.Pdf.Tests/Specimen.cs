using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Pdf.Reading;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Small documents, written and read back.</summary>
internal static class Specimen
{
    public static string FontFolder { get; } = Path.Combine(Root(), "assets", "fonts");

    public static FontBook Fonts { get; } = DirectoryFontBook.Create(FontFolder, [], searchSystem: false);

    /// <summary>A document with one of everything that the structure tells apart.</summary>
    public static ImmutableArray<Block> OneOfEverything =>
    [
        new Heading(1, [new Text("総則")]) { Number = "第１章", Id = "first" },
        new Paragraph([new Text("本文は"), new Link("https://example.jp/", [new Text("手引")], "手引のページ"), new Text("と"), new Ruby("利用者", ["りようしゃ"]), new Text("に従う。")]),
        new Heading(2, [new Text("用語")]),
        new List(true, [new ListItem("１．", [new Paragraph([new Text("一つ目")])]), new ListItem("２．", [new Paragraph([new Text("二つ目")])])]),
        new Table(
            [new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(2))],
            [new TableRow([Cell("項目"), Cell("内容")])],
            [new TableRow([Cell("管理者") with { Scope = HeaderScope.Row, RowSpan = 2 }, Cell("任命する")]), new TableRow([Cell("届け出る")])]) { Summary = "役割の表" },
        new Figure(Pictures.Image(Pictures.Png(4, 2), 4, 2), "赤い長方形") { Caption = [new Text("図１")] },
        new Paragraph([new Text("前へは"), new Reference("first", [new Text("第１章")]), new Text("。")]),
    ];

    /// <summary>Everything, and besides what only some documents have: running lines, fields, notes, rows short of cells, transparent pictures.</summary>
    public static ImmutableArray<Block> Everything =>
    [
        .. OneOfEverything,
        new Heading(2, [new Text("様式")]),
        new Paragraph([new Text("氏名"), new Field(FieldShape.Line, "氏名") { Width = 100 }, new Field(FieldShape.CheckBox, "同意する") { Ticked = true }, new Text("同意する")]),
        new Paragraph([new Field(FieldShape.Box, "住所") { Width = 200, Value = [new Text("見本市")] }]),
        new Paragraph([new Text("詳しくは"), new PageReference("first"), new Text("、"), new Span([new Text("see the manual")]) { Language = "en" }, new Text("。")]),
        new NoteText("※1", [new Paragraph([new Text("注の一つ目")])]),
        new NoteText("※2", [new Paragraph([new Text("注の二つ目")])]),
        new DefinitionList([new Definition([new Text("用語")], [new Paragraph([new Text("その意味")])])]),
        new Table([new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1))], [], [new TableRow([Cell("一"), Cell("二")]), new TableRow([Cell("三")]), new TableRow([])]),
        new Container(ContainerRole.Quotation, [new Paragraph([new Text("引用文")])]),
        new Container(ContainerRole.Group, [new Paragraph([new Text("まとまり")])]),
        new PageBreak(),
        new TableOfContents(2),
        new Paragraph([new Text("図"), new InlineImage(Pictures.Image(Pictures.Png(3, 3), 3, 3), "小さな図", 10, 10)]),
    ];

    /// <summary>All of <see cref="Everything"/> on pages with running lines, as a file.</summary>
    public static byte[] WholeFile { get; } = WriteWhole();

    public static TableCell Cell(string text) => new([new Paragraph([new Text(text)])]);

    public static Document Document(params ImmutableArray<Block> blocks)
    {
        var properties = new DocumentProperties("見本の文書", "ja", new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)) { Author = "見本市", Subject = "見本" };
        return new Document(properties, StyleSheet.Empty, [new Section(PageSettings.A4, blocks)]);
    }

    public static (byte[] Bytes, ImmutableArray<Diagnostic> Diagnostics) Write(Document document)
    {
        using var stream = new MemoryStream();
        var result = new PdfWriter(Fonts).Write(document, stream);
        return (stream.ToArray(), result.Diagnostics);
    }

    public static byte[] Bytes(params ImmutableArray<Block> blocks) => Write(Document(blocks)).Bytes;

    public static ReadDocument Read(params ImmutableArray<Block> blocks)
    {
        var read = PdfReader.Read(Bytes(blocks), "specimen.pdf");
        Assert.Empty(read.Diagnostics);
        return read.Document!;
    }

    private static byte[] WriteWhole()
    {
        var whole = Document(Everything);
        var line = new RunningLine([new Text("見本の文書")], [], [new PageNumber()]) { Ruled = true };
        var (bytes, diagnostics) = Write(whole with { Sections = [whole.Sections[0] with { Page = PageSettings.A4 with { Header = line, Footer = line } }] });
        Assert.Empty(diagnostics);
        return bytes;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ComplianceKit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
