using System.Buffers.Binary;
using System.IO.Compression;
using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Makes the smallest pictures that tests need.</summary>
internal static class Pictures
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10];

    /// <summary>A red PNG picture.</summary>
    public static byte[] Png(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        var rows = new byte[height * ((width * 3) + 1)];
        for (var index = 0; index < rows.Length; index++)
        {
            var place = index % ((width * 3) + 1);
            rows[index] = place > 0 && place % 3 == 1 ? (byte)200 : (byte)0;
        }

        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(rows);
        }

        return Png(head, [], packed.ToArray());
    }

    /// <summary>A PNG picture of its parts.</summary>
    public static byte[] Png(byte[] head, IEnumerable<(string Type, byte[] Body)> more, byte[] pixels) =>
        [.. Signature, .. Chunk("IHDR"u8, head), .. more.SelectMany(static chunk => Chunk(System.Text.Encoding.ASCII.GetBytes(chunk.Type), chunk.Body)), .. Chunk("IDAT"u8, pixels), .. Chunk("IEND"u8, [])];

    /// <summary>The frame of a JPEG picture: it says its size and its colours, and ends as it should.</summary>
    public static byte[] Jpeg(int width, int height, byte components = 3) =>
    [
        0xFF, 0xD8, 0xFF, 0xC0, 0, (byte)(8 + (components * 3)), 8,
        (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, components, .. new byte[components * 3], 0xFF, 0xD9,
    ];

    public static ImageResource Image(byte[] data, int width, int height, string mediaType = "image/png") => new("figures/red.png", mediaType, width, height, data);

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] body)
    {
        var chunk = new byte[body.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        type.CopyTo(chunk.AsSpan(4));
        body.CopyTo(chunk, 8);
        return chunk;
    }
}
