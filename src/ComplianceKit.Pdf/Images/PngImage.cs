using ComplianceKit.Documents.Tree;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Images;

/// <summary>
/// Embeds a PNG picture: as it is compressed already where PDF knows its kind (PDF 32000-1 §7.4.4.4, predictor 15), otherwise as RGB, and
/// what is transparent in it as a soft mask.
/// </summary>
internal static class PngImage
{
    /// <summary>Packs it.</summary>
    /// <exception cref="DamageException">The file is damaged.</exception>
    public static PackedImage Pack(ImageResource image)
    {
        var file = PngFile.Read(image.Data.Span);
        if ((file.Width, file.Height) != (image.PixelWidth, image.PixelHeight))
        {
            throw new DamageException("its size is not what its head says", "大きさが先頭の記述と合いません");
        }

        var size = $"/Type/XObject/Subtype/Image/Width {file.Width}/Height {file.Height}";
        return CanStay(file) ? new PackedImage(AsItIs(file, size), null) : Decoded(file, size);
    }

    // Every row is looked at, so that no reader finds a damaged picture.
    private static bool CanStay(PngFile file)
    {
        if (file.IsInterlaced || file.HasTransparency || file.Depth > 8 || (file.ColorType == 3 && file.PaletteLength == 0))
        {
            return false;
        }

        using var rows = new PngRows(file);
        rows.Begin(file.Width);
        var isPaletteShort = file.ColorType == 3 && file.PaletteLength < 1 << file.Depth;
        for (var line = 0; line < file.Height; line++)
        {
            if (isPaletteShort)
            {
                CheckEntries(rows.Next(), file);
            }
            else
            {
                rows.Skip();
            }
        }

        return rows.AreAll();
    }

    private static void CheckEntries(ReadOnlySpan<byte> row, PngFile file)
    {
        for (var column = 0; column < file.Width; column++)
        {
            if (PngDecoder.Sample(row, column, file.Depth) >= file.PaletteLength)
            {
                throw PngDecoder.NotInPalette();
            }
        }
    }

    private static PackedStream AsItIs(PngFile file, string size)
    {
        var space = file.ColorType switch
        {
            0 => "/DeviceGray",
            2 => "/DeviceRGB",
            _ => $"[/Indexed/DeviceRGB {file.PaletteLength - 1}<{Convert.ToHexString(file.Palette.AsSpan(0, file.PaletteLength * 3))}>]",
        };
        return new PackedStream(
            $"{size}/BitsPerComponent {file.Depth}/ColorSpace{space}/Filter/FlateDecode"
            + $"/DecodeParms<</Predictor 15/Colors {file.Channels}/BitsPerComponent {file.Depth}/Columns {file.Width}>>",
            file.Pixels);
    }

    private static PackedImage Decoded(PngFile file, string size)
    {
        var (colors, opacity) = PngDecoder.Decode(file);
        return new PackedImage(
            PackedStream.Compress($"{size}/BitsPerComponent 8/ColorSpace/DeviceRGB", colors),
            opacity is not null && opacity.AsSpan().ContainsAnyExcept(byte.MaxValue)
                ? PackedStream.Compress($"{size}/BitsPerComponent 8/ColorSpace/DeviceGray", opacity)
                : null);
    }
}
