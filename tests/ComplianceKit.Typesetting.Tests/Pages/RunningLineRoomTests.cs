using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Typesetting.Frames;
using static ComplianceKit.Typesetting.Tests.Trees;

namespace ComplianceKit.Typesetting.Tests.Pages;

/// <summary>Headers and footers stay on the paper and off the text; where they cannot, that is told.</summary>
public sealed class RunningLineRoomTests
{
    private const double Tall = 200;
    private static readonly SourceSpan Place = SourceSpan.At("design.yaml", 7, 5);

    [Theory]
    [InlineData(60)]
    [InlineData(30)]
    [InlineData(18)]
    public void A_picture_without_a_size_becomes_as_small_as_the_head(double margin)
    {
        var laidOut = LayOut(Margins(margin) with { Header = Line(Picture(600, 300, isNatural: true)) });

        var picture = Assert.Single(laidOut.Pages[0].Items.OfType<PlacedImage>());
        Assert.Empty(laidOut.Diagnostics);
        Assert.InRange(picture.Y, 0, margin);
        Assert.InRange(picture.Y + picture.Height, 0, margin);
        Assert.Equal(2, picture.Width / picture.Height, 3);
    }

    [Fact]
    public void A_picture_without_a_size_becomes_as_small_as_the_foot()
    {
        var laidOut = LayOut(Margins(60) with { Footer = Line(Picture(600, 300, isNatural: true)) });

        var picture = Assert.Single(laidOut.Pages[0].Items.OfType<PlacedImage>());
        Assert.Empty(laidOut.Diagnostics);
        Assert.InRange(picture.Y, Tall - 60, Tall);
        Assert.InRange(picture.Y + picture.Height, Tall - 60, Tall);
    }

    [Fact]
    public void A_picture_without_a_size_leaves_room_for_words_beside_it()
    {
        var laidOut = LayOut(Margins(100) with { Header = Line(Picture(3000, 300, isNatural: true)) with { End = [new Text("社外秘")] } });

        Assert.InRange(Assert.Single(laidOut.Pages[0].Items.OfType<PlacedImage>()).Width, 1, 100);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_picture_that_fits_the_margin_is_moved_into_it(bool atTop)
    {
        var line = Line(Picture(37, 37, isNatural: false));
        var laidOut = LayOut(atTop ? Margins(43) with { Header = line } : Margins(43) with { Footer = line });

        var picture = Assert.Single(laidOut.Pages[0].Items.OfType<PlacedImage>());
        var top = atTop ? 0 : Tall - 43;
        Assert.Empty(laidOut.Diagnostics);
        Assert.InRange(picture.Y, top, top + 43 - 37);
        Assert.Equal(37, picture.Height);
    }

    [Theory]
    [InlineData(true, "上の余白", "top")]
    [InlineData(false, "下の余白", "bottom")]
    public void CK4036_a_picture_that_is_taller_than_the_margin_is_told(bool atTop, string japanese, string key)
    {
        var line = Line(Picture(60, 60, isNatural: false));
        var found = Assert.Single(LayOut(atTop ? Margins(30) with { Header = line } : Margins(30) with { Footer = line }).Diagnostics);

        Assert.Equal(("CK4036", Severity.Warning, Place), (found.Code, found.Severity, found.Location));
        Assert.Contains(japanese, found.Message.Japanese, StringComparison.Ordinal);
        Assert.Contains("mm", found.Message.Japanese, StringComparison.Ordinal);
        Assert.Contains($"`{key}`", found.Hint!.English, StringComparison.Ordinal);
    }

    [Fact]
    public void CK4036_a_foot_of_many_lines_is_told_once()
    {
        var line = Line(new Text(string.Concat(Enumerable.Repeat("本書の複写を禁じます。", 12))));
        var laidOut = LayOut(Margins(20) with { Footer = line }, 3);

        Assert.Equal(3, laidOut.Pages.Count);
        Assert.Equal(["CK4036"], laidOut.Diagnostics.Select(static found => found.Code));
    }

    [Fact]
    public void A_foot_of_two_lines_that_fits_its_margin_stays_on_the_paper()
    {
        var laidOut = LayOut(Margins(32) with { Footer = Line(new Text("本書の複写を禁じます。お問い合わせは総務課へお願いします。")) });

        Assert.Empty(laidOut.Diagnostics);
        Assert.All(laidOut.Pages[0].Items.OfType<GlyphRun>().Where(static run => run.Slot == PlacedItem.PageFooter), static run => Assert.InRange(run.Baseline, Tall - 32 + 7, Tall - 1));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(60)]
    public void A_line_of_words_fits_small_margins(double margin) =>
        Assert.Empty(LayOut(Margins(margin) with { Header = Line(new Text("題")), Footer = Line(new PageNumber()) with { Ruled = margin > 15 } }).Diagnostics);

    private static PageSettings Margins(double margin) => Page(240, Tall) with { Margins = new PageMargins(margin, margin, 20, 20) };

    private static RunningLine Line(Documents.Tree.Inlines.Inline inline) => new([inline], [], []) { Origin = Place };

    private static InlineImage Picture(double width, double height, bool isNatural) =>
        new(new ImageResource("logo.png", "image/png", (int)width, (int)height, default), "ロゴ", width, height) { HasNaturalSize = isNatural };

    private static LaidOutDocument LayOut(PageSettings page, int pages = 1) =>
        Typesetter.LayOut(Document([.. Enumerable.Range(0, pages).Select(_ => new Section(page, [P("本文")]))]), Trees.Fonts);
}
