using System.Buffers;
using System.IO.Compression;

namespace ComplianceKit.Pdf.Objects;

/// <summary>A stream with its bytes compressed already, so that it can go into many files.</summary>
/// <param name="Entries">The entries of its dictionary but for the length.</param>
/// <param name="Data">Its bytes as they stand in the file.</param>
internal sealed record PackedStream(string Entries, ReadOnlyMemory<byte> Data)
{
    /// <summary>Compresses <paramref name="data"/>.</summary>
    /// <param name="entries">The entries of its dictionary but for the length and filter.</param>
    /// <param name="data">Its bytes before compression.</param>
    /// <param name="quick">Whether time counts for more than a few hundred bytes, because thousands of files have a stream of this kind, each another one.</param>
    public static PackedStream Compress(string entries, ReadOnlySpan<byte> data, bool quick = false) =>
        new(entries + "/Filter/FlateDecode", Deflate(data, quick ? CompressionLevel.Fastest : CompressionLevel.Optimal));

    private static byte[] Deflate(ReadOnlySpan<byte> data, CompressionLevel level)
    {
        // What does not get smaller is stored, with five bytes before each stretch of 16 KB (RFC 1951 §3.2.4) and six around it all (RFC 1950).
        // The fastest level knows the fixed codes alone, of which those of half the bytes have nine bits (RFC 1951 §3.2.6).
        var room = ArrayPool<byte>.Shared.Rent(data.Length + (data.Length >> 3) + (data.Length >> 8) + 64);
        using var buffer = new MemoryStream(room);
        using (var deflate = new ZLibStream(buffer, level, leaveOpen: true))
        {
            deflate.Write(data);
        }

        var packed = room.AsSpan(0, (int)buffer.Position).ToArray();
        ArrayPool<byte>.Shared.Return(room);
        return packed;
    }
}
