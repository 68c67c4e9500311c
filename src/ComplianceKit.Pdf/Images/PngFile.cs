using System.Buffers.Binary;

namespace ComplianceKit.Pdf.Images;

/// <summary>What a PNG file consists of (ISO/IEC 15948 §11), its pixels still compressed.</summary>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Depth">Bits of a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="ColorType">0 grey, 2 RGB, 3 palette, 4 grey with transparency, 6 RGB with transparency.</param>
/// <param name="IsInterlaced">Whether its pixels come in seven passes.</param>
/// <param name="Palette">Red, green and blue of each entry of the palette.</param>
/// <param name="Transparency">How opaque the first entries of the palette are, or the one colour that is transparent.</param>
/// <param name="Pixels">Its filtered rows, compressed (RFC 1950).</param>
internal sealed record PngFile(int Width, int Height, int Depth, int ColorType, bool IsInterlaced, byte[] Palette, byte[] Transparency, byte[] Pixels)
{
    private const int SignatureLength = 8;
    private const int FrameLength = 12;

    /// <summary>Samples of a pixel.</summary>
    public int Channels => ColorType switch { 0 or 3 => 1, 2 => 3, 4 => 2, _ => 4 };

    /// <summary>Whether some of its pixels may be transparent.</summary>
    public bool HasTransparency => ColorType is 4 or 6 || Transparency.Length > 0;

    /// <summary>Entries of the palette that a sample can name.</summary>
    public int PaletteLength => Math.Min(Palette.Length / 3, 1 << Depth);

    /// <summary>Takes a file apart.</summary>
    /// <exception cref="DamageException">The file is damaged.</exception>
    public static PngFile Read(ReadOnlySpan<byte> data)
    {
        var file = new PngFile(0, 0, 0, 0, false, [], [], []);
        using var pixels = new MemoryStream();
        for (var position = SignatureLength; position + FrameLength <= data.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(data[position..]);
            if (length < 0 || length > data.Length - position - FrameLength)
            {
                break;
            }

            var body = data.Slice(position + SignatureLength, length);
            switch (System.Text.Encoding.ASCII.GetString(data.Slice(position + 4, 4)))
            {
                case "IHDR" when length >= 13:
                    file = Head(file, body);
                    break;
                case "PLTE":
                    file = file with { Palette = body.ToArray() };
                    break;
                case "tRNS":
                    file = file with { Transparency = body.ToArray() };
                    break;
                case "IDAT":
                    pixels.Write(body);
                    break;
                case "IEND":
                    return file with { Pixels = pixels.ToArray() };
            }

            position += length + FrameLength;
        }

        throw CutOff();
    }

    /// <summary>Says that the file ends before it should.</summary>
    public static DamageException CutOff() => new("the file is cut off", "ファイルが途中で切れています");

    private static PngFile Head(PngFile file, ReadOnlySpan<byte> body)
    {
        var (depth, colorType) = (body[8], body[9]);
        if (depth is not (1 or 2 or 4 or 8 or 16) || colorType is not (0 or 2 or 3 or 4 or 6))
        {
            throw new DamageException("unknown kind of pixels", "知らない種類の画素です");
        }

        return file with
        {
            Width = BinaryPrimitives.ReadInt32BigEndian(body),
            Height = BinaryPrimitives.ReadInt32BigEndian(body[4..]),
            Depth = depth,
            ColorType = colorType,
            IsInterlaced = body[12] == 1,
        };
    }
}
