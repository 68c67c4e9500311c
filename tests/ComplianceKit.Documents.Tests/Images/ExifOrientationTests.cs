using ComplianceKit.Documents.Images;
using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Documents.Tests.Images;

/// <summary>How photographs of telephones say which side was up.</summary>
public sealed class ExifOrientationTests
{
    // A directory of one entry: tag 0x0112, type SHORT, one value.
    private static readonly byte[] BigEnd = [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] LittleEnd = [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0];

    [Fact]
    public void Both_orders_of_bytes_are_read()
    {
        Assert.Equal(ImageOrientation.RowsFromRight, ExifOrientation.Of([.. "Exif\0\0"u8, .. BigEnd]));
        Assert.Equal(ImageOrientation.RowsFromLeftUpwards, ExifOrientation.Of([.. "Exif\0\0"u8, .. LittleEnd]));
    }

    [Fact]
    public void What_is_cut_off_or_no_orientation_counts_as_none()
    {
        byte[] whole = [.. "Exif\0\0"u8, .. BigEnd];
        Assert.All(Enumerable.Range(0, 24), length => Assert.Null(ExifOrientation.Of(whole.AsSpan(0, length))));
        whole[25] = 9;
        Assert.Null(ExifOrientation.Of(whole));
        Assert.Null(ExifOrientation.Of([.. "Exif\0\0MM"u8, 0, 42, 0xFF, 0xFF, 0xFF, 0xFF]));
    }
}
