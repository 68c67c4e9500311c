using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Files;
using ComplianceKit.Testing;

namespace ComplianceKit.Tests.Loading;

/// <summary>What a workspace learns of a picture.</summary>
public sealed class WorkspacePictureTests
{
    // A directory of one entry: tag 0x0112, type SHORT, one value.
    private static readonly byte[] BigEnd = [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];

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
