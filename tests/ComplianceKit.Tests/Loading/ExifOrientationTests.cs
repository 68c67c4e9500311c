using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Loading;
using ComplianceKit.Testing;

namespace ComplianceKit.Tests.Loading;

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

    [Fact]
    public void A_photograph_on_its_side_is_as_wide_as_it_is_shown_and_knows_where_it_is_named()
    {
        using var folder = new TemporaryFolder(nameof(A_photograph_on_its_side_is_as_wide_as_it_is_shown_and_knows_where_it_is_named));
        byte[] segment = [.. "Exif\0\0"u8, .. BigEnd];
        File.WriteAllBytes(Path.Combine(folder.Path, "photo.jpg"),
            [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(segment.Length + 2), .. segment, 0xFF, 0xC0, 0, 17, 8, 0, 30, 0, 40, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xD9]);
        var (files, place, diagnostics) = (new SourceFiles(folder.Path), SourceSpan.At("main.md.hbs", 3, 1), new DiagnosticBag());

        var image = new WorkspaceResources(files, files).Image("photo.jpg", place, diagnostics)!;

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal((30, 40, ImageOrientation.RowsFromRight, place), (image.PixelWidth, image.PixelHeight, image.Orientation, image.Origin));
        Assert.Equal((40, 30), (image.StoredWidth, image.StoredHeight));
    }

    [Fact]
    public void A_picture_on_the_web_is_not_fetched_and_the_finding_says_so()
    {
        using var folder = new TemporaryFolder(nameof(A_picture_on_the_web_is_not_fetched_and_the_finding_says_so));
        var (files, diagnostics) = (new SourceFiles(folder.Path), new DiagnosticBag());

        Assert.Null(new WorkspaceResources(files, files).Image("https://example.com/a.png", null, diagnostics));

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("CK1012", found.Code);
        Assert.Contains("Web からは取り込みません", found.Message.Japanese, StringComparison.Ordinal);
    }
}
