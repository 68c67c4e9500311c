using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Testing;
using ComplianceKit.Xlsx.Cells;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Xlsx.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("a\u0001b", "a_x0001_b")]
    [InlineData("a\uFFFEb", "a_xFFFE_b")]
    [InlineData("_x00_", "_x00_")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    public void Characters_that_xml_forbids_are_escaped(string text, string expected) => Assert.Equal(expected, XmlText.Escape(text));

    [Fact]
    public void Half_of_a_pair_is_replaced() => Assert.Equal("a\uFFFDb", XmlText.Escape("a\ud83db"));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+81")]
    [InlineData("-")]
    [InlineData("@import")]
    [InlineData("2026-04-01")]
    [InlineData("  前後の空白  ")]
    [InlineData("一行目\r\n二行目")]
    [InlineData("<b>&amp;")]
    public void Text_stays_the_text_that_it_is(string text)
    {
        var bytes = Sample.Write(Sample.Of(Sample.Words(text))).Bytes;

        Assert.Equal([text.ReplaceLineEndings("\n")], WorkbookDump.Texts(new MemoryStream(bytes)));
    }

    [Fact]
    public void No_text_is_lost()
    {
        var words = Gen.Elements("語", "a b", "=x", "、", "_x0020_", "\u0002", "長い文の続き", "９", "☑").ListOf().Select(static parts => string.Concat(parts) + "終");
        var blocks = words.Select(static text => (Block)Sample.Words(text));
        var any = Gen.OneOf(
            blocks,
            blocks.Select(static block => (Block)new List(true, [new ListItem("1.", [block])])),
            blocks.Select(static block => (Block)new Container(ContainerRole.Note, [block, block])),
            blocks.Select(static block => (Block)new NoteText("※1", [block])),
            words.ListOf(3).Select(static cells => (Block)new Table(
                [.. cells.Select(static (_, i) => new TableColumn(ColumnWidth.Share(i + 1)))], [], [Sample.Row([.. cells]), Sample.Row([.. cells])])));

        Prop.ForAll(any.ListOf().Select(static list => list.ToImmutableArray()).ToArbitrary(), static blocks =>
        {
            var (bytes, _) = Sample.Write(Sample.Of(blocks));
            var written = WorkbookDump.Texts(new MemoryStream(bytes)).Order(StringComparer.Ordinal);
            Assert.Equal(blocks.SelectMany(TextsIn).Order(StringComparer.Ordinal), written);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void A_cell_is_a_link_only_as_a_whole()
    {
        Paragraph[] paragraphs =
        [
            new([new Link("https://example.com/", [new Text("案内")])]),
            new([new Text("詳しくは"), new Link("https://example.com/", [new Text("案内")]), new Text("を参照")]),
        ];

        var dump = WorkbookDump.Of(new MemoryStream(Sample.Write(Sample.Of([.. paragraphs])).Bytes));

        Assert.Contains("link: A1 → https://example.com/", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("link: A2", dump, StringComparison.Ordinal);
        Assert.Contains("詳しくは<u:案内（https://example.com/）>を参照", dump, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.jp/a b\"c", "https://example.jp/a%20b%22c")]
    [InlineData("https://example.jp/規程", "https://example.jp/%E8%A6%8F%E7%A8%8B")]
    public void An_address_is_written_as_addresses_are(string address, string expected)
    {
        var dump = WorkbookDump.Of(new MemoryStream(Sample.Write(Sample.Of(new Paragraph([new Link(address, [new Text("案内")])]))).Bytes));

        Assert.Contains($"link: A1 → {expected}", dump, StringComparison.Ordinal);
    }

    private static IEnumerable<string> TextsIn(Block block) => block switch
    {
        Paragraph { Content: [Text text] } => [text.Value],
        List list => list.Items.SelectMany(static item => item.Blocks.SelectMany(TextsIn).Prepend(item.Marker)),
        Container container => container.Blocks.SelectMany(TextsIn),
        NoteText note => note.Blocks.SelectMany(TextsIn).Prepend(note.Marker),
        Table table => table.Rows.SelectMany(static row => row.Cells).SelectMany(static cell => cell.Blocks).SelectMany(TextsIn),
        _ => throw new NotSupportedException(),
    };
}
