using ComplianceKit.Documents.Images;
using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Documents.Tests.Images;

/// <summary>What a JPEG file says of itself before its pixels begin (ISO/IEC 10918-1).</summary>
public sealed class JpegHeadTests
{
    private static readonly byte[] Start = [0xFF, 0xD8];
    private static readonly byte[] Frame = [0xFF, 0xC0, 0, 17, 8, 0, 30, 0, 40, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] End = [0xFF, 0xD9];

    [Fact]
    public void The_frame_says_its_size_and_colours() => Assert.Equal(
        new JpegHead(0xC0, 8, 40, 30, 3, ImageOrientation.Upright), JpegHead.Read([.. Start, .. Frame])!);

    [Fact]
    public void Fill_bytes_before_a_marker_are_passed() => Assert.Equal(
        (40, 30), JpegHead.Read([.. Start, 0xFF, 0xFF, 0xFF, 0xFE, 0, 4, 1, 2, 0xFF, 0xFF, .. Frame]) is { } head ? (head.Width, head.Height) : default);

    [Fact]
    public void What_stands_behind_the_end_does_not_cut_it_off()
    {
        Assert.True(JpegHead.Read([.. Start, .. Frame, .. End])!.HasEnd);
        Assert.True(JpegHead.Read([.. Start, .. Frame, .. End, .. "appended by a camera"u8])!.HasEnd);
        Assert.False(JpegHead.Read([.. Start, .. Frame, 1, 2, 3])!.HasEnd);
    }

    [Fact]
    public void The_end_of_a_preview_before_the_frame_is_not_the_end() =>
        Assert.False(JpegHead.Read([.. Start, 0xFF, 0xE2, 0, 6, .. Start, .. End, .. Frame, 1, 2])!.HasEnd);

    [Fact]
    public void What_is_none_has_no_head()
    {
        Assert.Null(JpegHead.Read([]));
        Assert.Null(JpegHead.Read("GIF89a and some more words"u8));
        Assert.Null(JpegHead.Read([.. Start, .. End]));
        Assert.All(Enumerable.Range(0, 12), static length => Assert.Null(JpegHead.Read([.. Start, .. Frame.AsSpan(0, Math.Min(length, 9))])));
    }
}
