using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Pdf.Series;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Images;

/// <summary>Embeds each picture once.</summary>
/// <param name="file">The file.</param>
/// <param name="series">What it shares with the other files of its series.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ImageStore(PdfFile file, SeriesStock series, DiagnosticBag diagnostics)
{
    private const int LargestSide = 30_000;
    private const long MostPixels = 100_000_000;

    private readonly Dictionary<string, string?> names = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Number)> written = [];

    /// <summary>The names and object numbers of all embedded pictures.</summary>
    public IReadOnlyList<(string Name, int Number)> Written => written;

    /// <summary>The name of a picture in the resources, or <see langword="null"/> where it could not be read.</summary>
    public string? NameOf(ImageResource image) => names.GetValueOrDefault(image.Name);

    /// <summary>Embeds the pictures of all pages.</summary>
    public void AddAll(IReadOnlyList<Page> pages)
    {
        foreach (var page in pages)
        {
            foreach (var item in page.Items)
            {
                if (item is PlacedImage { Image.Squares: null } placed && !names.ContainsKey(placed.Image.Name))
                {
                    names.Add(placed.Image.Name, Embed(placed.Image));
                }
            }
        }
    }

    /// <summary>What is wrong with the pictures of pages that are written later. Safe for use from several threads.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="series">What the file shares with others.</param>
    public static ImmutableArray<Diagnostic> Problems(IReadOnlyList<Page> pages, SeriesStock series)
    {
        var diagnostics = new DiagnosticBag();
        var placed = pages.SelectMany(static page => page.Items).OfType<PlacedImage>().Select(static item => item.Image);
        foreach (var image in placed.Where(static image => image.Squares is null).DistinctBy(static image => image.Name, StringComparer.Ordinal))
        {
            _ = Pack(image, series, diagnostics);
        }

        return diagnostics.ToImmutable();
    }

    private string? Embed(ImageResource image)
    {
        if (Pack(image, series, diagnostics) is not { } packed)
        {
            return null;
        }

        var mask = packed.Mask is { } transparency ? $"/SMask {file.WriteStream(transparency)} 0 R" : string.Empty;
        var name = $"I{written.Count}";
        written.Add((name, file.WriteStream(packed.Colors with { Entries = packed.Colors.Entries + mask })));
        return name;
    }

    private static PackedImage? Pack(ImageResource image, SeriesStock series, DiagnosticBag diagnostics)
    {
        if (image.PixelWidth > LargestSide || image.PixelHeight > LargestSide || (long)image.PixelWidth * image.PixelHeight > MostPixels)
        {
            diagnostics.Add(PdfDiagnostics.PictureTooLarge(image));
            return null;
        }

        try
        {
            return series.Pack(image);
        }
        catch (Exception exception) when (exception is DamageException or InvalidDataException)
        {
            diagnostics.Add(PdfDiagnostics.UnreadablePicture(image, DamageException.Of(exception)));
            return null;
        }
    }
}
