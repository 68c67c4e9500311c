using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Pdf.Reading;
using ComplianceKit.Testing;

namespace ComplianceKit.Pdf.Tests.Reading;

public sealed class TranscriptTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Everything_is_spoken_in_order(Language language) =>
        Snapshot.Match(Transcript.Of(Specimen.Read(Specimen.OneOfEverything), language), language.ToString());

    [Fact]
    public void A_cell_names_the_headers_of_its_column_and_row()
    {
        var table = new Table(
            [new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1))],
            [new TableRow([Specimen.Cell("区分") with { RowSpan = 2 }, Specimen.Cell("措置") with { ColumnSpan = 2 }]), new TableRow([Specimen.Cell("技術"), Specimen.Cell("運用")])],
            [new TableRow([Specimen.Cell("組織") with { Scope = HeaderScope.Row, RowSpan = 2 }, Specimen.Cell("甲"), Specimen.Cell("乙")]), new TableRow([Specimen.Cell("丙"), Specimen.Cell("丁")])]);

        var spoken = Transcript.Of(Specimen.Read(table), Language.Japanese);

        Assert.Contains("表 4 行 3 列", spoken, StringComparison.Ordinal);
        Assert.Contains("4 行 3 列 | 措置 | 運用 | 組織：丁\n", spoken, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_that_are_spoken_with_their_cells_bring_no_notes_along()
    {
        var mark = new Reference("note:a", [new Superscript([new Text("*1")])]) { Kind = ReferenceKind.Footnote };
        var head = new TableCell([new Paragraph([new Text("頭"), mark]), new NoteText("*1", [new Paragraph([new Text("注の文。")])], NotePlacement.Foot) { Id = "note:a" }]);
        var table = new Table([new TableColumn(ColumnWidth.Share(1))], [new TableRow([head])], [new TableRow([Specimen.Cell("甲")])]);

        var spoken = Transcript.Of(Specimen.Read(table), Language.Japanese);

        Assert.Contains("列見出し：頭［リンク：*1］\n    注 *1 注の文。\n  2 行 1 列 | 頭：甲\n", spoken, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_is_not_run_together_with_a_reading_or_a_link_behind_it()
    {
        var ruby = new Heading(1, [new Ruby("漢字", ["かん", "じ"]), new Text("の章")]) { Number = "第1章", Id = "a" };
        var link = new Paragraph([new Link("https://example.jp/", [new Text("先")])]) { Marker = "(1)" };

        var spoken = Transcript.Of(Specimen.Read(ruby, link), Language.Japanese);

        Assert.Contains("第1章 漢字（かんじ）の章\n(1) ［リンク：先］\n", spoken, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_of_blocks_is_told_with_each_of_their_lines()
    {
        Paragraph Words(string text) => new([new Text(text)]);
        var table = new Table([new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1))], [new TableRow([Specimen.Cell("A"), Specimen.Cell("頭") with { Language = "ja" }])], [new TableRow([Specimen.Cell("x"), Specimen.Cell("y")])])
        {
            Language = "en",
            Caption = [new Text("caption")],
        };

        var spoken = Transcript.Of(
            Specimen.Read(
                new Heading(1, [new Text("Title"), new Span([new Text("訳")]) { Language = "ja" }]) { Language = "en" },
                Words("paragraph") with { Language = "en" },
                new Container(ContainerRole.Quotation, [Words("quoted")]) { Language = "en" },
                new List(false, [new ListItem("・", [Words("item"), new Paragraph([new Span([new Text("same")]) { Language = "en" }])])]) { Language = "en" },
                table,
                Words("日本語")),
            Language.Japanese);

        string[] lines =
        [
            "見出し1：［en：Title［ja：訳］］", "［en：paragraph］", "引用", "  ［en：quoted］", "引用終わり", "リスト 1 項目", "  ・ ［en：item］", "    ［en：same］", "リスト終わり",
            "表 2 行 2 列", "  題：［en：caption］", "  1 行 1 列 | 列見出し：［en：A］", "  1 行 2 列 | 列見出し：頭",
            "  2 行 1 列 | ［en：A］：［en：x］", "  2 行 2 列 | 頭：［en：y］", "表終わり", "日本語",
        ];
        Assert.EndsWith(string.Concat(lines.Select(static line => line + "\n")), spoken, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_on_two_pages_is_spoken_once_and_running_heads_are_not()
    {
        var rows = Enumerable.Range(1, 120).Select(static number => new TableRow([Specimen.Cell("項"), Specimen.Cell($"第{number}の値")]));
        var table = new Table([new TableColumn(ColumnWidth.Share(1)), new TableColumn(ColumnWidth.Share(1))], [new TableRow([Specimen.Cell("見出しＡ"), Specimen.Cell("見出しＢ")])], [.. rows]);

        var document = Specimen.Read(table);
        var spoken = Transcript.Of(document, Language.Japanese);

        Assert.True(document.Pages.Length > 2);
        Assert.Equal(1, spoken.Split("列見出し：見出しＡ").Length - 1);
        Assert.Equal(120, spoken.Split("見出しＢ：第").Length - 1);
    }

    [Fact]
    public void A_file_without_structure_is_refused()
    {
        var plain = Transcript.Of(Encoding.Latin1.GetBytes(PlainFiles.Of("BT ET")), "plain.pdf", Language.English);
        Assert.Null(plain.Text);
        Assert.Equal("CK4204", Assert.Single(plain.Diagnostics).Code);
    }
}
