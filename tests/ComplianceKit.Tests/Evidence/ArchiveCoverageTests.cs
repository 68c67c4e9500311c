using System.Buffers.Binary;
using System.IO.Compression;
using ComplianceKit.Builds.Bundles;

namespace ComplianceKit.Tests.Evidence;

/// <summary>What an archive holds besides its files, some programs unpack and others never show.</summary>
public sealed class ArchiveCoverageTests
{
    private const int ListEndLength = 22;

    [Theory]
    [InlineData(true, CompressionLevel.NoCompression)]
    [InlineData(true, CompressionLevel.Optimal)]
    [InlineData(false, CompressionLevel.Optimal)]
    public void An_archive_holds_its_files_and_nothing_else(bool canSeek, CompressionLevel level) => Assert.False(HoldsMore(Archive(canSeek, level)));

    [Fact]
    public void An_archive_of_nothing_holds_nothing_more()
    {
        using var stream = new MemoryStream();
        new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true).Dispose();

        Assert.False(HoldsMore(stream.ToArray()));
    }

    [Fact]
    public void A_file_that_the_list_does_not_name_is_found()
    {
        var archive = Archive(canSeek: true, CompressionLevel.NoCompression);
        var list = ListStart(archive);
        byte[] hidden = [.. archive[..list], .. archive[..list], .. archive[list..]];
        BinaryPrimitives.WriteUInt32LittleEndian(hidden.AsSpan(hidden.Length - 6), (uint)(2 * list));

        Assert.True(HoldsMore(hidden));
    }

    [Fact]
    public void Bytes_before_the_files_and_a_comment_behind_them_are_found()
    {
        var archive = Archive(canSeek: true, CompressionLevel.NoCompression);
        byte[] commented = [.. archive, .. "added"u8];
        commented[archive.Length - 2] = 5;

        Assert.True(HoldsMore(commented));
        Assert.True(HoldsMore([.. "MZ"u8, .. archive]));
        Assert.True(HoldsMore([.. archive, 0]));
    }

    [Fact]
    public void A_file_with_two_names_is_found()
    {
        var archive = Archive(canSeek: true, CompressionLevel.NoCompression);
        archive[30] = (byte)'x';

        Assert.True(HoldsMore(archive));
    }

    [Fact]
    public void Whatever_is_cut_off_is_no_whole_archive()
    {
        var archive = Archive(canSeek: true, CompressionLevel.Optimal);

        Assert.All(Enumerable.Range(0, archive.Length), length => Assert.True(HoldsMore(archive[..length])));
    }

    private static bool HoldsMore(byte[] archive)
    {
        using var stream = new MemoryStream(archive);
        return ArchiveCoverage.HoldsMore(stream);
    }

    private static int ListStart(byte[] archive) => (int)BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(archive.Length - ListEndLength + 16));

    private static byte[] Archive(bool canSeek, CompressionLevel level)
    {
        using var stream = new MemoryStream();
        using (var target = canSeek ? (Stream)stream : new GZipStream(stream, CompressionLevel.NoCompression, leaveOpen: true))
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "index.pdf", "evidence/根拠.md" })
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(new byte[1000]);
            }
        }

        if (canSeek)
        {
            return stream.ToArray();
        }

        stream.Position = 0;
        using var unpacked = new MemoryStream();
        using var packed = new GZipStream(stream, CompressionMode.Decompress);
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
