using System.Collections.Concurrent;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Pdf.Conformance;
using ComplianceKit.Pdf.Images;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Pdf.TextFonts;
using ComplianceKit.Typesetting;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Pdf.Series;

/// <summary>
/// What the files of a series share, made once: the glyphs of the text that is the same for everybody, cut and compressed, and pictures.
/// It depends on the blank document alone, never on the other people of a roster: one person's file tells nothing about another's, and
/// every machine that fills a part of the roster makes the same bytes. Safe for use from several threads.
/// </summary>
internal sealed class SeriesStock
{
    private readonly ConcurrentDictionary<string, PackedImage> images = new(StringComparer.Ordinal);
    private readonly Dictionary<OpenTypeFont, CommonFont> fonts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The colour profile of the output intent.</summary>
    public PackedStream Profile { get; } = PackedStream.Compress("/N 3", ColorProfile.Create());

    /// <summary>Streams that are the same in many of the files; <see langword="null"/> where there is one file only.</summary>
    public StreamStock? Streams { get; private init; }

    /// <summary>Lines that are the same in many of the files; <see langword="null"/> where there is one file only.</summary>
    public LineStock? Lines { get; private init; }

    /// <summary>The pages that many of the files begin with.</summary>
    public PageStock Pages { get; } = new();

    /// <summary>The stock of a document that stands alone.</summary>
    public static SeriesStock Empty() => new();

    /// <summary>The stock of documents that are like <paramref name="document"/>.</summary>
    public static SeriesStock Of(Document document, FontBook book)
    {
        var stock = new SeriesStock { Streams = new StreamStock(), Lines = new LineStock(book) };
        var pattern = Typesetter.LayOut(document, book, stock.Lines);
        stock.Lines.Seal();
        foreach (var used in FontCollector.Of(pattern.Pages, stock, []).Fonts)
        {
            stock.fonts.Add(used.Font, new CommonFont(used.Glyphs, Embedding.Pack(used, used.Font.Subset(used.Glyphs.Keys.ToHashSet()))));
        }

        // Writing the pattern itself shows which streams the others will have in common with it.
        PdfSerializer.WritePattern(pattern, stock);
        stock.Streams!.Seal();
        return stock;
    }

    /// <summary>The glyphs of a face that all documents of the series share; <see langword="null"/> for none.</summary>
    public CommonFont? FontOf(OpenTypeFont font) => fonts.GetValueOrDefault(font);

    /// <summary>A picture, decoded and compressed once.</summary>
    /// <exception cref="DamageException">The file is damaged.</exception>
    /// <exception cref="InvalidDataException">What is compressed in it is damaged, as the runtime finds.</exception>
    public PackedImage Pack(ImageResource image) =>
        images.GetOrAdd(image.Name, static (_, picture) => picture.MediaType == "image/jpeg" ? JpegImage.Pack(picture) : PngImage.Pack(picture), image);
}

/// <summary>The glyphs of a face that all documents of a series share.</summary>
/// <param name="Glyphs">The glyphs with the characters that they stand for.</param>
/// <param name="Packed">The face cut down to them.</param>
internal sealed record CommonFont(IReadOnlyDictionary<int, string> Glyphs, PackedFont Packed);
