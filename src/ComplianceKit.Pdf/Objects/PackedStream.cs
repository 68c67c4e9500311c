using System.IO.Compression;

namespace ComplianceKit.Pdf.Objects;

/// <summary>A stream with its bytes compressed already, so that it can go into many files.</summary>
/// <param name="Entries">The entries of its dictionary but for the length.</param>
/// <param name="Data">Its bytes as they stand in the file.</param>
internal sealed record PackedStream(string Entries, ReadOnlyMemory<byte> Data)
{
    /// <summary>Compresses <paramref name="data"/>.</summary>
    public static PackedStream Compress(string entries, ReadOnlySpan<byte> data) => new(entries + "/Filter/FlateDecode", Deflate(data));

    private static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var buffer = new MemoryStream(data.Length / 3);
        using (var deflate = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(data);
        }

        return buffer.ToArray();
    }
}
