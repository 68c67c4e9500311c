using System.Buffers.Binary;
using System.IO.Compression;

namespace ComplianceKit.Pdf.Tests;

/// <summary>A PNG picture of one kind with pixels without an order (ISO/IEC 15948 §11.2.2), with every filter in turn, and what it must look like.</summary>
internal sealed class PngKinds
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private readonly int colorType;
    private readonly int depth;
    private readonly int[][] pixels;
    private readonly byte[] palette;
    private readonly bool keyed;

    public PngKinds(int colorType, int depth, bool interlaced, bool keyed)
    {
        (this.colorType, this.depth, this.keyed) = (colorType, depth, keyed);
        pixels = [.. Enumerable.Range(0, Width * Height).Select(pixel => Enumerable.Range(0, Channels).Select(channel => Mixed((pixel * 4) + channel, depth)).ToArray())];
        palette = [.. Enumerable.Range(0, 3 << Math.Min(depth, 8)).Select(static entry => (byte)Mixed(entry, 8))];
        File = Pictures.Png(Head(interlaced), Extra(), Pack(interlaced ? Passes : [(0, 0, 1, 1)]));
    }

    public const int Width = 13;

    public const int Height = 11;

    public byte[] File { get; }

    public byte[] Colors => [.. pixels.SelectMany(Color)];

    public byte[] Opacity => [.. pixels.Select(Alpha)];

    private int Channels => colorType switch { 0 or 3 => 1, 2 => 3, 4 => 2, _ => 4 };

    // Numbers without an order, the same in every run (multiplicative hashing).
    private static int Mixed(int place, int bits) => (int)((uint)((place + 1) * 2654435761L) >> (32 - bits));

    private byte[] Color(int[] pixel) => colorType switch
    {
        3 => palette[(pixel[0] * 3)..((pixel[0] * 3) + 3)],
        0 or 4 => [Eight(pixel[0]), Eight(pixel[0]), Eight(pixel[0])],
        _ => [Eight(pixel[0]), Eight(pixel[1]), Eight(pixel[2])],
    };

    // Of a palette, the first entry is half transparent; of other kinds, what has the colour of the first pixel is.
    private byte Alpha(int[] pixel) => colorType switch
    {
        4 or 6 => Eight(pixel[^1]),
        3 => keyed && pixel[0] == 0 ? (byte)100 : (byte)255,
        _ => keyed && pixel.SequenceEqual(pixels[0]) ? (byte)0 : (byte)255,
    };

    private byte Eight(int sample) => (byte)(depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1));

    private byte[] Head(bool interlaced)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9], head[12]) = ((byte)depth, (byte)colorType, interlaced ? (byte)1 : (byte)0);
        return head;
    }

    private IEnumerable<(string Type, byte[] Body)> Extra()
    {
        if (colorType == 3)
        {
            yield return ("PLTE", palette);
        }

        if (keyed)
        {
            yield return ("tRNS", colorType == 3 ? [100] : [.. pixels[0].SelectMany(static sample => new[] { (byte)(sample >> 8), (byte)sample })]);
        }
    }

    private byte[] Pack((int X, int Y, int StepX, int StepY)[] passes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var (x, y, stepX, stepY) in passes)
            {
                byte[]? above = null;
                for (int line = y, count = 0; line < Height && x < Width; line += stepY, count++)
                {
                    var row = Row(Enumerable.Range(0, Width).Where(column => column >= x && (column - x) % stepX == 0).SelectMany(column => pixels[(line * Width) + column]));
                    deflate.WriteByte((byte)(count % 5));
                    deflate.Write(Filtered(count % 5, row, above ?? new byte[row.Length]));
                    above = row;
                }
            }
        }

        return packed.ToArray();
    }

    private byte[] Row(IEnumerable<int> samples)
    {
        var bits = samples.SelectMany(sample => Enumerable.Range(0, depth).Select(bit => (sample >> (depth - 1 - bit)) & 1)).ToList();
        return [.. bits.Chunk(8).Select(static eight => (byte)eight.Select(static (bit, place) => bit << (7 - place)).Sum())];
    }

    private byte[] Filtered(int filter, byte[] row, byte[] above)
    {
        var step = Math.Max(1, Channels * depth / 8);
        return [.. row.Select((value, index) =>
        {
            var (left, corner) = index >= step ? (row[index - step], above[index - step]) : ((byte)0, (byte)0);
            return (byte)(value - filter switch { 0 => 0, 1 => left, 2 => above[index], 3 => (left + above[index]) / 2, _ => Paeth(left, above[index], corner) });
        })];
    }

    private static int Paeth(int left, int up, int corner) =>
        new[] { left, up, corner }.MinBy(candidate => Math.Abs(left + up - corner - candidate));
}
