using System.IO.Compression;
using System.Security.Cryptography;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Bytes that do not get smaller.</summary>
public sealed class PackedStreamTests
{
    [Theory]
    [InlineData(65_000, 144)]
    [InlineData(65_000, 0)]
    [InlineData(1_040_000, 144)]
    [InlineData(130_000, 250)]
    [InlineData(0, 0)]
    [InlineData(1, 255)]
    public void Bytes_that_grow_when_they_are_compressed_find_room(int length, int least)
    {
        // Bytes from 144 on have nine bits in the fixed codes (RFC 1951 §3.2.6), and those of digests repeat nothing.
        var digests = Enumerable.Range(0, (length / SHA256.HashSizeInBytes) + 1).SelectMany(static index => SHA256.HashData(BitConverter.GetBytes(index)));
        byte[] data = [.. digests.Take(length).Select(value => (byte)(least + (value % (256 - least))))];

        foreach (var quick in (bool[])[true, false])
        {
            var packed = PackedStream.Compress("/N 1", data, quick);

            using var unpacked = new MemoryStream();
            new ZLibStream(new MemoryStream(packed.Data.ToArray()), CompressionMode.Decompress).CopyTo(unpacked);
            Assert.Equal(data, unpacked.ToArray());
        }
    }
}
