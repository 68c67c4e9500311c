using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Tests.Flow;

/// <summary>Where fields come to stand on paper, in millimetres.</summary>
public sealed class FieldGeometryTests
{
    [Fact]
    public void A_box_has_the_size_that_the_form_asks_for()
    {
        var strokes = Page(new Field(FieldShape.Box, "所見") { Width = Millimetres(60), Height = Millimetres(20) }).Items.OfType<Stroke>().ToList();

        Assert.Equal(4, strokes.Count);
        Assert.Equal(60, InMillimetres(strokes.Max(static s => s.X2) - strokes.Min(static s => s.X1)), 3);
        Assert.Equal(20, InMillimetres(strokes.Max(static s => s.Y2) - strokes.Min(static s => s.Y1)), 3);
        Assert.Equal(20, InMillimetres(strokes.Min(static s => s.X1)), 3);
    }

    [Fact]
    public void A_line_is_as_long_as_its_characters()
    {
        var line = Assert.Single(Page(new Field(FieldShape.Line, "氏名") { Characters = 12 }).Items.OfType<Stroke>());

        Assert.Equal(12 * 10, line.X2 - line.X1, 3);
    }

    [Fact]
    public void A_comb_has_as_many_boxes_as_it_should()
    {
        var strokes = Page(new Field(FieldShape.Comb, "郵便番号") { Boxes = 7, Width = Millimetres(49) }).Items.OfType<Stroke>().ToList();

        var uprights = strokes.Where(static s => s.X1 == s.X2).Select(static s => Math.Round(InMillimetres(s.X1) - 20, 3)).Order().ToList();
        Assert.Equal([0, 7, 14, 21, 28, 35, 42, 49], uprights);
    }

    [Theory]
    [InlineData("葛\U000E0100城 一", "葛\U000E0100|城| |一")]
    [InlineData("カ\u3099ント\u3099", "カ\u3099|ン|ト\u3099")]
    [InlineData("e\u0302\u0301a", "e\u0302\u0301|a")]
    [InlineData("ﾀﾞ𠮟", "ﾀ|ﾞ|𠮟")]
    public void What_is_seen_as_one_character_takes_one_box_of_a_comb(string words, string expected)
    {
        var boxes = expected.Split('|');
        var page = Page(new Field(FieldShape.Comb, "氏名") { Boxes = boxes.Length, Width = Millimetres(10 * boxes.Length), Value = [new Text(words)] });

        var left = page.Items.OfType<Stroke>().Min(static stroke => stroke.X1);
        var seen = page.Items.OfType<GlyphRun>().GroupBy(run => (int)((run.X - left) / Millimetres(10))).OrderBy(static box => box.Key).Select(static box => (box.Key, Text: string.Concat(box.Select(static run => run.Text))));
        Assert.Equal(boxes.Select(static (text, place) => (place, text)).Where(static box => !string.IsNullOrWhiteSpace(box.text)), seen.Where(static box => !string.IsNullOrWhiteSpace(box.Text)));
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(30, 2)]
    [InlineData(60, 3)]
    public void A_long_value_wraps_and_shrinks_but_stays_in_its_field(int characters, int mostLines)
    {
        var field = new Field(FieldShape.Box, "氏名")
        {
            Width = Millimetres(60),
            Height = Millimetres(10),
            MinimumScale = 0.5,
            Value = [new Text(new string('見', characters))],
        };

        var page = Page(field);

        var runs = page.Items.OfType<GlyphRun>().ToList();
        var (top, bottom) = (page.Items.OfType<Stroke>().Min(static s => s.Y1), page.Items.OfType<Stroke>().Max(static s => s.Y2));
        Assert.Equal(characters, runs.Sum(static run => run.Text.Length));
        Assert.InRange(runs.Select(static run => run.Baseline).Distinct().Count(), 1, mostLines);
        Assert.All(runs, run => Assert.True(run.Baseline - (run.Size * 0.88) >= top - 0.01 && run.Baseline + (run.Size * 0.12) <= bottom + 0.01));
    }

    [Fact]
    public void A_value_that_fits_nowhere_is_reported_and_not_cut()
    {
        var field = new Field(FieldShape.Box, "氏名") { Width = Millimetres(20), Height = Millimetres(6), Value = [new Text(new string('見', 40))] };

        var laidOut = LayOut(field);

        Assert.Equal("CK4004", Assert.Single(laidOut.Diagnostics).Code);
        Assert.Equal(40, laidOut.Pages[0].Items.OfType<GlyphRun>().Sum(static run => run.Text.Length));
    }

    private static double Millimetres(double value) => PaperSize.Millimetres(value);

    private static double InMillimetres(double points) => points * 25.4 / 72;

    private static Page Page(Field field)
    {
        var laidOut = LayOut(field);
        Assert.Empty(laidOut.Diagnostics);
        return Assert.Single(laidOut.Pages);
    }

    private static LaidOutDocument LayOut(Field field) =>
        Trees.LayOut(PageSettings.A4 with { Margins = PageMargins.Uniform(Millimetres(20)) }, new Paragraph([field]));
}
