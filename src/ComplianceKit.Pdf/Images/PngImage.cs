using ComplianceKit.Documents.Tree;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Images;

/// <summary>Embeds a PNG picture as RGB, and what is transparent in it as a soft mask.</summary>
internal static class PngImage
{
    /// <summary>Packs it.</summary>
    /// <exception cref="DamageException">The file is damaged.</exception>
    public static PackedImage Pack(ImageResource image)
    {
        var pixels = PngDecoder.Decode(image.Data.Span, image.PixelWidth, image.PixelHeight);
        var count = image.PixelWidth * image.PixelHeight;
        var colors = new byte[count * 3];
        var alpha = new byte[count];
        var transparent = false;
        for (var index = 0; index < count; index++)
        {
            pixels.AsSpan(index * 4, 3).CopyTo(colors.AsSpan(index * 3));
            alpha[index] = pixels[(index * 4) + 3];
            transparent |= alpha[index] != 255;
        }

        var size = $"/Type/XObject/Subtype/Image/Width {image.PixelWidth}/Height {image.PixelHeight}/BitsPerComponent 8";
        return new PackedImage(
            PackedStream.Compress($"{size}/ColorSpace/DeviceRGB", colors),
            transparent ? PackedStream.Compress(size + "/ColorSpace/DeviceGray", alpha) : null);
    }
}
