using System.Buffers.Binary;
using System.IO.Compression;

namespace ComplianceKit.Pdf.Images;

/// <summary>Decodes PNG (ISO/IEC 15948): every colour type and depth, transparency, interlacing. Sixteen bits are cut to eight.</summary>
internal sealed class PngDecoder
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private int width;
    private int height;
    private int depth;
    private int colorType;
    private bool interlaced;
    private byte[] palette = [];
    private byte[] transparency = [];

    /// <summary>The picture as RGBA, eight bits each, row by row.</summary>
    /// <exception cref="DamageException">The file is damaged.</exception>
    /// <param name="data">The file.</param>
    /// <param name="expectedWidth">Its width in pixels; a file that says otherwise is damaged.</param>
    /// <param name="expectedHeight">Its height in pixels.</param>
    public static byte[] Decode(ReadOnlySpan<byte> data, int expectedWidth, int expectedHeight)
    {
        var decoder = new PngDecoder();
        using var compressed = new MemoryStream();
        decoder.ReadChunks(data, compressed);
        if ((decoder.width, decoder.height) != (expectedWidth, expectedHeight))
        {
            throw new DamageException("its size is not what its head says", "大きさが先頭の記述と合いません");
        }

        compressed.Position = 0;
        using var rows = new ZLibStream(compressed, CompressionMode.Decompress);
        return decoder.ReadPixels(rows);
    }

    private int Channels => colorType switch { 0 or 3 => 1, 2 => 3, 4 => 2, _ => 4 };

    private void ReadChunks(ReadOnlySpan<byte> data, MemoryStream compressed)
    {
        for (var position = 8; position + 12 <= data.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(data[position..]);
            if (length < 0 || length > data.Length - position - 12)
            {
                throw new DamageException("the file is cut off", "ファイルが途中で切れています");
            }

            var type = System.Text.Encoding.ASCII.GetString(data.Slice(position + 4, 4));
            if (ReadChunk(type, data.Slice(position + 8, length), compressed))
            {
                return;
            }

            position += length + 12;
        }

        throw new DamageException("the file is cut off", "ファイルが途中で切れています");
    }

    private bool ReadChunk(string type, ReadOnlySpan<byte> body, MemoryStream compressed)
    {
        switch (type)
        {
            case "IHDR" when body.Length >= 13:
                width = BinaryPrimitives.ReadInt32BigEndian(body);
                height = BinaryPrimitives.ReadInt32BigEndian(body[4..]);
                (depth, colorType, interlaced) = (body[8], body[9], body[12] == 1);
                if (depth is not (1 or 2 or 4 or 8 or 16) || colorType is not (0 or 2 or 3 or 4 or 6))
                {
                    throw new DamageException("unknown kind of pixels", "知らない種類の画素です");
                }

                break;
            case "PLTE":
                palette = body.ToArray();
                break;
            case "tRNS":
                transparency = body.ToArray();
                break;
            case "IDAT":
                compressed.Write(body);
                break;
            case "IEND":
                return true;
        }

        return false;
    }

    private byte[] ReadPixels(ZLibStream rows)
    {
        var pixels = new byte[checked(width * height * 4)];
        foreach (var (x, y, stepX, stepY) in interlaced ? Passes : [(0, 0, 1, 1)])
        {
            var columns = (width - x + stepX - 1) / stepX;
            var lines = (height - y + stepY - 1) / stepY;
            if (columns > 0 && lines > 0)
            {
                ReadPass(rows, pixels, (x, y, stepX, stepY), columns, lines);
            }
        }

        return pixels;
    }

    private void ReadPass(ZLibStream rows, byte[] pixels, (int X, int Y, int StepX, int StepY) pass, int columns, int lines)
    {
        var bytesPerPixel = Math.Max(1, Channels * depth / 8);
        var current = new byte[((columns * Channels * depth) + 7) / 8];
        var above = new byte[current.Length];
        for (var line = 0; line < lines; line++)
        {
            var filter = rows.ReadByte();
            if (filter < 0 || rows.ReadAtLeast(current, current.Length, throwOnEndOfStream: false) < current.Length)
            {
                throw new DamageException("the file is cut off", "ファイルが途中で切れています");
            }

            Unfilter(filter, current, above, bytesPerPixel);
            for (var column = 0; column < columns; column++)
            {
                var target = (((pass.Y + (line * pass.StepY)) * width) + pass.X + (column * pass.StepX)) * 4;
                ReadPixel(current, column, pixels.AsSpan(target, 4));
            }

            (current, above) = (above, current);
        }
    }

    private static void Unfilter(int filter, byte[] current, byte[] above, int bytesPerPixel)
    {
        for (var index = 0; index < current.Length; index++)
        {
            int left = index >= bytesPerPixel ? current[index - bytesPerPixel] : 0;
            int up = above[index];
            int corner = index >= bytesPerPixel ? above[index - bytesPerPixel] : 0;
            current[index] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new DamageException("unknown filter", "知らないフィルターです"),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private void ReadPixel(byte[] row, int column, Span<byte> pixel)
    {
        pixel[3] = 255;
        switch (colorType)
        {
            case 3:
                var entry = Sample(row, column);
                if ((entry * 3) + 2 >= palette.Length)
                {
                    throw new DamageException("a colour is not in the palette", "パレットにない色があります");
                }

                palette.AsSpan(entry * 3, 3).CopyTo(pixel);
                pixel[3] = entry < transparency.Length ? transparency[entry] : (byte)255;
                break;
            case 0 or 4:
                var sample = Sample(row, column * Channels);
                pixel[..3].Fill(Eight(sample));
                pixel[3] = colorType == 4 ? Eight(Sample(row, (column * 2) + 1)) : KeyedGray(sample);
                break;
            default:
                for (var channel = 0; channel < Channels; channel++)
                {
                    pixel[channel] = Eight(Sample(row, (column * Channels) + channel));
                }

                break;
        }
    }

    private byte KeyedGray(int sample) =>
        transparency.Length >= 2 && BinaryPrimitives.ReadUInt16BigEndian(transparency) == sample ? (byte)0 : (byte)255;

    private int Sample(byte[] row, int index) => depth switch
    {
        8 => row[index],
        16 => BinaryPrimitives.ReadUInt16BigEndian(row.AsSpan(index * 2)),
        _ => (row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1),
    };

    private byte Eight(int sample) => (byte)(depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1));
}
