using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Pdf.Content;
using ComplianceKit.Pdf.Reading.Syntax;
using ComplianceKit.Pdf.Tests.Conformance;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Pictures that are broken, made to do harm, or not what they say: a diagnostic that names them, never a crash.</summary>
public sealed class PictureTests
{
    public static TheoryData<string, byte[], string> Broken => new()
    {
        { "cut off PNG", Pictures.Png(40, 20)[..60], "image/png" },
        { "PNG without pixels", Pictures.Png(40, 20)[..33], "image/png" },
        { "PNG of another size", Pictures.Png(30, 20), "image/png" },
        { "JPEG called PNG", Pictures.Jpeg(40, 20), "image/png" },
        { "PNG called JPEG", Pictures.Png(40, 20), "image/jpeg" },
        { "cut off JPEG", Pictures.Jpeg(40, 20)[..^2], "image/jpeg" },
        { "JPEG of another size", Pictures.Jpeg(41, 20), "image/jpeg" },
        { "CMYK JPEG", Pictures.Jpeg(40, 20, 4), "image/jpeg" },
        { "empty file", [], "image/png" },
        { "text", "GIF89a text"u8.ToArray(), "image/jpeg" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_picture_that_cannot_be_shown_is_a_diagnostic(string kind, byte[] data, string mediaType)
    {
        var diagnostics = Specimen.Write(Specimen.Document(new Figure(new ImageResource($"{kind}.png", mediaType, 40, 20, data), "図"))).Diagnostics;

        var found = Assert.Single(diagnostics);
        Assert.Equal(("CK4101", $"{kind}.png"), (found.Code, found.Location?.Path));
        Assert.DoesNotMatch("[a-z]{4}", found.Message.Japanese.Replace($"{kind}.png", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(30_001, 1)]
    [InlineData(1, 30_001)]
    [InlineData(20_000, 20_000)]
    public void A_picture_that_would_fill_the_memory_is_a_diagnostic(int width, int height)
    {
        var image = Pictures.Image(Pictures.Png(1, 1), width, height);

        Assert.Equal("CK4102", Assert.Single(Specimen.Write(Specimen.Document(new Figure(image, "図"))).Diagnostics).Code);
    }

    [Fact]
    public void A_picture_30000_pixels_wide_is_shown()
    {
        var page = Specimen.Read(new Figure(Pictures.Image(Pictures.Png(30_000, 2), 30_000, 2), "帯")).Pages.Single();

        Assert.InRange(Assert.Single(page.Images).Width, 100, page.Width);
    }

    [Fact]
    public void A_picture_among_words_is_never_wider_than_the_text()
    {
        var image = new InlineImage(Pictures.Image(Pictures.Png(30, 20), 30, 20), "図", 3000, 2000);

        var shown = Assert.Single(Specimen.Read(new Paragraph([new Text("文"), image])).Pages.Single().Images);

        Assert.InRange(shown.Width, 100, 595);
        Assert.Equal(1.5, shown.Width / shown.Height, 2);
    }

    [Fact]
    public void A_picture_of_squares_is_drawn_as_squares_of_one_path_at_its_size()
    {
        var image = Pictures.Image(Pictures.Png(3, 3), 3, 3) with { Squares = new SquarePattern(3, [true, true, false, false, false, false, true, false, true]) };

        var page = Specimen.Read(new Figure(image, "二次元コード") { Width = 30 }).Pages.Single();

        Assert.Empty(page.Images);
        var top = page.Areas.Min(static area => area.Y);
        var left = page.Areas.Min(static area => area.X);
        Assert.Equal([(0, 0, 20, 10), (0, 20, 10, 10), (20, 20, 10, 10)], page.Areas.Select(area =>
            ((int)Math.Round(area.X - left), (int)Math.Round(area.Y - top), (int)Math.Round(area.Width), (int)Math.Round(area.Height))));
    }

    [Fact]
    public void A_chart_is_one_figure_with_its_words_and_bars_as_long_as_their_numbers()
    {
        var chart = new BarChart([new ChartBar("見本", "3/4", [new ChartPart(3, "3"), new ChartPart(1, "1")])], "見本：適合3、未回答1。")
        {
            Legend = [new ChartPart(1, "適合"), new ChartPart(1, "未回答")],
            LabelWidth = 60,
            TotalWidth = 40,
        };

        var page = Specimen.Read(chart).Pages.Single();
        var bars = page.Areas.OrderByDescending(static area => area.Width).Take(2).ToList();
        var file = new RawFile(Specimen.Bytes(chart));
        var elements = file.OfType("StructElem").ToList();

        Assert.Equal(4, page.Areas.Length);
        Assert.Equal(3, (bars[0].Width + 0.5) / (bars[1].Width + 0.5), 2);
        var figure = Assert.Single(elements, element => file.Store.Name(element, "S") == "Figure");
        Assert.True(figure.Entries.ContainsKey("A") && figure.Entries.ContainsKey("Alt"));
        Assert.DoesNotContain(elements, element => file.Store.Name(element, "S") is "Table" or "P");
        Assert.Contains("CK4002", Specimen.Write(Specimen.Document(chart with { AlternativeText = " " })).Diagnostics.Select(static d => d.Code));
    }

    [Fact]
    public void Damage_anywhere_in_a_picture_never_gets_past_the_writer()
    {
        var whole = Pictures.Png(9, 9);
        for (var place = 8; place < whole.Length; place++)
        {
            var damaged = whole.ToArray();
            damaged[place] ^= 0xFF;
            Assert.All(Specimen.Write(Specimen.Document(new Figure(Pictures.Image(damaged, 9, 9), "図"))).Diagnostics, static d => Assert.Equal("CK4101", d.Code));
        }
    }

    [Fact]
    public void A_picture_that_is_shown_twice_is_in_the_file_once()
    {
        var image = Pictures.Image(Pictures.Png(9, 9), 9, 9);
        var file = new RawFile(Specimen.Bytes(new Figure(image, "図"), new Figure(image, "図")));

        Assert.Single(file.Objects.OfType<StreamValue>(), stream => file.Store.Name(stream.Dictionary, "Subtype") == "Image");
    }

    // Where the beginning and the end of the first row of the file come to stand, as in the table of Exif 2.32 §4.6.4 for tag 0x0112.
    [Theory]
    [InlineData(ImageOrientation.Upright, "top left", "top right")]
    [InlineData(ImageOrientation.Mirrored, "top right", "top left")]
    [InlineData(ImageOrientation.UpsideDown, "bottom right", "bottom left")]
    [InlineData(ImageOrientation.UpsideDownMirrored, "bottom left", "bottom right")]
    [InlineData(ImageOrientation.RowsFromLeft, "top left", "bottom left")]
    [InlineData(ImageOrientation.RowsFromRight, "top right", "bottom right")]
    [InlineData(ImageOrientation.RowsFromRightMirrored, "bottom right", "top right")]
    [InlineData(ImageOrientation.RowsFromLeftUpwards, "bottom left", "top left")]
    public void A_picture_is_turned_as_its_camera_was_held(ImageOrientation orientation, string start, string end)
    {
        var image = Pictures.Image(Pictures.Jpeg(40, 20), 40, 20, "image/jpeg") with { Orientation = orientation };
        var page = new Page(100, 100, "1", [new PlacedImage(PlacedItem.Artifact, image, 10, 20, 30, 60)], []);

        var content = Encoding.ASCII.GetString(new ContentWriter(null!, static _ => "I0").Write(page, static slot => slot));

        var numbers = Regex.Match(content, "q (.*) cm").Groups[1].Value.Split(' ').Select(static number => float.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var matrix = new Matrix3x2(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
        Assert.Equal([start, end], [Corner(Vector2.Transform(new Vector2(0, 1), matrix)), Corner(Vector2.Transform(Vector2.One, matrix))]);

        static string Corner(Vector2 point) => (point.X, point.Y) switch
        {
            (10, 80) => "top left",
            (40, 80) => "top right",
            (10, 20) => "bottom left",
            (40, 20) => "bottom right",
            _ => point.ToString(),
        };
    }

    [Fact]
    public void A_picture_that_lies_on_its_side_in_the_file_is_embedded_as_it_is_and_shown_upright()
    {
        var image = Pictures.Image(Pictures.Jpeg(40, 20), 20, 40, "image/jpeg") with { Orientation = ImageOrientation.RowsFromRight };

        var shown = Assert.Single(Specimen.Read(new Figure(image, "写真")).Pages.Single().Images);

        Assert.Equal(0.5, shown.Width / shown.Height, 3);
    }

    [Fact]
    public void A_photograph_with_something_appended_is_shown()
    {
        var image = Pictures.Image([.. Pictures.Jpeg(40, 20), .. "appended by a camera"u8], 40, 20, "image/jpeg");

        Assert.Single(Specimen.Read(new Figure(image, "写真")).Pages.Single().Images);
    }

    [Fact]
    public void A_photograph_with_fill_bytes_is_shown()
    {
        var plain = Pictures.Jpeg(40, 20);
        var image = Pictures.Image([.. plain[..2], 0xFF, 0xFF, .. plain[2..]], 40, 20, "image/jpeg");

        Assert.Single(Specimen.Read(new Figure(image, "写真")).Pages.Single().Images);
    }

    [Fact]
    public void A_picture_of_colours_for_print_is_told_where_it_is_named()
    {
        var place = SourceSpan.At("main.md.hbs", 4, 1);
        var image = Pictures.Image(Pictures.Jpeg(40, 20, 4), 40, 20, "image/jpeg") with { Origin = place };

        var found = Assert.Single(Specimen.Write(Specimen.Document(new Figure(image, "写真"))).Diagnostics);

        Assert.Equal(("CK4101", place), (found.Code, found.Location));
        Assert.Contains("RGB", found.Hint!.Japanese, StringComparison.Ordinal);
    }
}
