using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Pdf.Reading.Syntax;
using ComplianceKit.Pdf.Tests.Conformance;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Every kind of PNG picture shows the colours that it has, and what is transparent in it.</summary>
public sealed class PngPictureTests
{
    // ISO/IEC 15948 table 11.1.
    private static readonly (int ColorType, int Depth)[] AllDepths =
        [(0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8), (4, 8), (4, 16), (6, 8), (6, 16)];

    public static TheoryData<int, int, bool, bool> Kinds()
    {
        var kinds = new TheoryData<int, int, bool, bool>();
        foreach (var (color, depth) in AllDepths)
        {
            kinds.Add(color, depth, false, false);
            kinds.Add(color, depth, true, false);
            if (color is not (4 or 6))
            {
                kinds.Add(color, depth, false, true);
                kinds.Add(color, depth, true, true);
            }
        }

        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_shows_its_colours(int colorType, int depth, bool interlaced, bool keyed)
    {
        var picture = new PngKinds(colorType, depth, interlaced, keyed);
        var file = Shown(picture.File, PngKinds.Width, PngKinds.Height);
        var image = Assert.Single(Images(file));
        var mask = file.Store.Get(image.Dictionary, "SMask") as StreamValue;

        Assert.Equal(picture.Colors, Colors(file, image));
        Assert.Equal(picture.Opacity, mask is null ? [.. Enumerable.Repeat((byte)255, PngKinds.Width * PngKinds.Height)] : file.Store.Decode(mask).ToArray());
    }

    [Theory]
    [InlineData(2, 8)]
    [InlineData(0, 1)]
    [InlineData(3, 4)]
    public void What_the_author_has_compressed_is_not_compressed_again(int colorType, int depth)
    {
        var png = new PngKinds(colorType, depth, interlaced: false, keyed: false).File;
        var file = Shown(png, PngKinds.Width, PngKinds.Height);

        Assert.True(png.AsSpan().IndexOf(Assert.Single(Images(file)).Data.Span) > 0);
    }

    [Fact]
    public void A_colour_that_is_not_in_the_palette_is_a_diagnostic()
    {
        var png = new PngKinds(3, 8, interlaced: false, keyed: false).File;
        var start = png.AsSpan().IndexOf("PLTE"u8) - 4;
        byte[] shorter = [.. png[..start], 0, 0, 0, 3, .. "PLTE"u8, 1, 2, 3, 0, 0, 0, 0, .. png[(start + 12 + 768)..]];

        var found = Specimen.Write(Specimen.Document(new Figure(Pictures.Image(shorter, PngKinds.Width, PngKinds.Height), "図"))).Diagnostics;

        Assert.Equal("CK4101", Assert.Single(found).Code);
    }

    private static RawFile Shown(byte[] png, int width, int height) => new(Specimen.Bytes(new Figure(Pictures.Image(png, width, height), "図")));

    private static List<StreamValue> Images(RawFile file)
    {
        var images = file.Objects.OfType<StreamValue>().Where(stream => file.Store.Name(stream.Dictionary, "Subtype") == "Image").ToList();
        var masks = images.Select(image => file.Store.Get(image.Dictionary, "SMask")).ToList();
        return [.. images.Where(image => !masks.Contains(image))];
    }

    // Samples as PDF 32000-1 §8.9.5.2 says: rows begin with a byte of their own.
    private static byte[] Colors(RawFile file, StreamValue image)
    {
        var bits = (int)file.Store.Number(image.Dictionary, "BitsPerComponent")!.Value;
        var space = file.Store.Get(image.Dictionary, "ColorSpace");
        var channels = space is NameValue { Name: "DeviceRGB" } ? 3 : 1;
        var rowLength = ((PngKinds.Width * channels * bits) + 7) / 8;
        var data = file.Store.Decode(image).ToArray();
        Assert.Equal(rowLength * PngKinds.Height, data.Length);
        int Sample(int row, int index) => (data[(row * rowLength) + (index * bits / 8)] >> (8 - bits - (index * bits % 8))) & ((1 << bits) - 1);
        return [.. from row in Enumerable.Range(0, PngKinds.Height)
                   from index in Enumerable.Range(0, PngKinds.Width * channels)
                   from value in Shown(space, Sample(row, index), bits)
                   select value];
    }

    private static byte[] Shown(PdfValue space, int sample, int bits)
    {
        var eight = (byte)(sample * 255 / ((1 << bits) - 1));
        return space switch
        {
            NameValue { Name: "DeviceRGB" } => [eight],
            NameValue { Name: "DeviceGray" } => [eight, eight, eight],
            ArrayValue { Items: [NameValue { Name: "Indexed" }, NameValue { Name: "DeviceRGB" }, Pdf.Reading.Syntax.NumberValue last, StringValue colors] } =>
                colors.Bytes.Length == (last.Value + 1) * 3 ? colors.Bytes[(sample * 3)..((sample * 3) + 3)] : throw new InvalidOperationException("palette"),
            _ => throw new InvalidOperationException($"{space}"),
        };
    }
}
