using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Flow;

/// <summary>What is wider or taller than its place stays within it all the same.</summary>
public sealed class NarrowPlaceTests
{
    private static readonly ImageResource Tall = new("tall.png", "image/png", 100, 4000, ReadOnlyMemory<byte>.Empty);

    [Fact]
    public void CK4006_an_indent_as_wide_as_the_page_is_told_at_its_block_and_leaves_room_for_text()
    {
        var place = SourceSpan.At("main.md.hbs", 3, 1);
        var document = LayOut([P("かきくけこ") with { Classes = ["remark"], Origin = place }], ("remark", new Style { StartIndent = 60 }));

        var found = Assert.Single(document.Diagnostics);
        Assert.Equal(("CK4006", Severity.Warning, place), (found.Code, found.Severity, found.Location));
        Assert.Equal("かき\nくけ\nこ", TextOf(Assert.Single(document.Pages)));
        AssertWithin(document, 0, 200);
    }

    [Fact]
    public void Quotations_deeper_than_the_page_is_wide_stay_on_it()
    {
        Block inner = P("引用文の中の引用");
        for (var depth = 0; depth < 40; depth++)
        {
            inner = new Container(ContainerRole.Quotation, [inner]);
        }

        var document = LayOut([inner], ("quotation", new Style { StartIndent = 2, EndIndent = 1 }));

        Assert.Empty(document.Diagnostics);
        AssertWithin(document, 0, 200);
    }

    [Fact]
    public void A_frame_whose_padding_is_wider_than_its_cell_keeps_its_text_inside()
    {
        var note = new Container(ContainerRole.Note, [P("注意書き")]);

        AssertWithin(LayOut([InCell(30, note)], ("note", new Style { Padding = 40, Background = Color.Black })), 0, 30);
    }

    [Fact]
    public void Deep_lists_stay_in_a_narrow_cell_and_no_marker_is_printed_over_a_word()
    {
        var document = LayOut([InCell(34, List("1）", P("いろは"), List("①", P("にほへ"), List("ア", P("とちり"), List("ア）", P("ぬるを"))))))]);

        AssertWithin(document, 0, 34);
        Assert.Equal("1）いろは①にほへアとちりア）ぬるを", string.Concat(document.Pages.Select(TextOf)).Replace("\n", string.Empty, StringComparison.Ordinal));
        foreach (var line in document.Pages.SelectMany(static page => page.Items.OfType<GlyphRun>().GroupBy(static run => Math.Round(run.Baseline, 1))))
        {
            var runs = line.OrderBy(static run => run.X).ToList();
            Assert.All(runs.Zip(runs.Skip(1)), static pair => Assert.True(EndOf(pair.First) <= pair.Second.X + 0.1));
        }
    }

    [Theory]
    [InlineData(FieldShape.Comb)]
    [InlineData(FieldShape.Line)]
    [InlineData(FieldShape.Box)]
    public void A_field_wider_than_its_cell_becomes_as_narrow_as_the_cell(FieldShape shape)
    {
        var field = new Field(shape, "番号") { Boxes = 8, Width = 300, Value = [new Text("1")] };

        var document = LayOut([InCell(80, new Paragraph([field]))], ("table-cell", new Style { Padding = 0 }));

        Assert.Empty(document.Diagnostics);
        Assert.All(document.Pages[0].Items.OfType<Stroke>(), static stroke => Assert.InRange(stroke.X2, 0, 80.01));
        AssertWithin(document, 0, 80);
    }

    [Fact]
    public void CK4007_boxes_too_narrow_for_a_digit_are_told_at_their_field()
    {
        var place = SourceSpan.At("main.md.hbs", 5, 1);
        var field = new Field(FieldShape.Comb, "番号") { Boxes = 40, Origin = place };

        var found = Assert.Single(LayOut([InCell(80, new Paragraph([field]))]).Diagnostics);

        Assert.Equal(("CK4007", Severity.Warning, place), (found.Code, found.Severity, found.Location));
        Assert.Contains("40 boxes", found.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tall_picture_in_a_cell_is_shrunk_to_what_a_page_leaves_below_its_heading()
    {
        var table = new Table([new(ColumnWidth.Share(1))], [Row(Cell("画面"))], [Row(new TableCell([new Figure(Tall, "画面")])), Row(new TableCell([new Figure(Tall, "画面")]))]);

        var document = LayOut([H(1, "図のある表"), table]);

        Assert.StartsWith("図のある表\n画面", TextOf(document.Pages[0]), StringComparison.Ordinal);
        var pictures = document.Pages.Select(static page => Assert.Single(page.Items.OfType<PlacedImage>())).ToList();
        Assert.Equal(2, pictures.Count);
        Assert.All(pictures, static picture => Assert.InRange(picture.Y + picture.Height, 70, 100.01));
        Assert.All(pictures, static picture => Assert.Equal(40, picture.Height / picture.Width, 3));
    }

    [Fact]
    public void A_tall_picture_among_words_is_shrunk_to_the_page()
    {
        var document = LayOut([H(1, "題"), new Paragraph([new InlineImage(Tall, "画面", 100, 4000)])]);

        var picture = Assert.Single(Assert.Single(document.Pages).Items.OfType<PlacedImage>());
        Assert.InRange(picture.Y + picture.Height, 50, 100.01);
        Assert.Equal(40, picture.Height / picture.Width, 3);
    }

    private static LaidOutDocument LayOut(ImmutableArray<Block> blocks, params (string Name, Style Style)[] styles) =>
        Typesetter.LayOut(Document([new Section(Page(200, 100), blocks)], styles), Trees.Fonts);

    private static Table InCell(double width, params ImmutableArray<Block> blocks) =>
        new([new(ColumnWidth.Fixed(width)), new(ColumnWidth.Share(1))], [], [Row(new TableCell(blocks), new TableCell([]))]);

    private static List List(string marker, params ImmutableArray<Block> blocks) => new(true, [new ListItem(marker, blocks)]);

    private static void AssertWithin(LaidOutDocument document, double left, double right) =>
        Assert.All(document.Pages.SelectMany(static page => page.Items.OfType<GlyphRun>()), run =>
        {
            Assert.True(run.X >= left - 0.01, run.Text);
            Assert.True(EndOf(run) <= right + 0.01, run.Text);
        });

    private static double EndOf(GlyphRun run) => run.X + run.Offsets[^1] + (run.Text.EndsWith(' ') ? 0 : run.Size * run.Font.AdvanceOf(run.Glyphs[^1]) / run.Font.UnitsPerEm);
}
