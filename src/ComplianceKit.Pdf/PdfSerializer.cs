using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Pdf.Conformance;
using ComplianceKit.Pdf.Content;
using ComplianceKit.Pdf.Encryption;
using ComplianceKit.Pdf.Images;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Pdf.Series;
using ComplianceKit.Pdf.Structure;
using ComplianceKit.Pdf.TextFonts;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf;

/// <summary>
/// Writes laid out documents into one file, one behind the other: the pages of each with their structure, at the end what leads through
/// them. It holds no page longer than it takes to write it.
/// </summary>
internal sealed class PdfSerializer
{
    private readonly PdfFile file;
    private readonly SeriesStock stock;
    private readonly FontCollector fonts;
    private readonly ImageStore images;
    private readonly ContentWriter content;
    private readonly PageTreeWriter pages;
    private readonly StructureTree structure;
    private readonly LinkAnnotations links;
    private readonly Outlines outlines;
    private readonly int resources;
    private readonly bool isLocked;
    private IReadOnlyList<CommonPage> known = [];
    private Action<Page, PackedStream>? drawn;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="stock">What it shares with other files.</param>
    /// <param name="fonts">Its fonts.</param>
    /// <param name="protection">What locks it; <see langword="null"/> for nothing.</param>
    /// <param name="diagnostics">Takes what is wrong with pictures.</param>
    public PdfSerializer(Stream output, SeriesStock stock, FontCollector fonts, PdfProtection? protection, DiagnosticBag diagnostics)
    {
        (this.stock, this.fonts, isLocked) = (stock, fonts, protection is not null);
        file = new PdfFile(output, protection is null ? null : new FileEncryption(protection), stock.Streams);
        images = new ImageStore(file, stock, diagnostics);
        content = new ContentWriter(fonts, images.NameOf);
        resources = file.Reserve();
        pages = new PageTreeWriter(file);
        structure = new StructureTree(file);
        links = new LinkAnnotations(file, structure);
        outlines = new Outlines(file);
    }

    /// <summary>The number of pages so far.</summary>
    public int PageCount => pages.Count;

    /// <summary>Whether the file has no room for another document of the usual size.</summary>
    public bool IsFull => file.IsFull;

    /// <summary>Writes <paramref name="document"/> to <paramref name="output"/> as a file of its own.</summary>
    public static void Write(LaidOutDocument document, SeriesStock stock, PdfProtection? protection, Stream output, DiagnosticBag diagnostics)
    {
        var known = stock.Pages.Of(document.Pages);
        var fonts = FontCollector.Of(document.Pages, stock, known);
        var serializer = new PdfSerializer(output, stock, fonts, protection, diagnostics) { known = known };
        fonts.Number(serializer.file);
        serializer.Add(document, null);
        serializer.Finish(document.Properties);
    }

    /// <summary>Writes a document only to show <paramref name="stock"/> what others have in common with it.</summary>
    public static void WritePattern(LaidOutDocument document, SeriesStock stock)
    {
        var fonts = FontCollector.Of(document.Pages, stock, []);
        var serializer = new PdfSerializer(Stream.Null, stock, fonts, null, new DiagnosticBag()) { drawn = stock.Pages.Add };
        fonts.Number(serializer.file);
        serializer.Add(document, null);
        serializer.Finish(document.Properties);
    }

    /// <summary>Adds the pages of a document.</summary>
    /// <param name="document">The document, whose glyphs the fonts know.</param>
    /// <param name="bookmark">The bookmark that leads to it; where there is none, it brings its own.</param>
    public void Add(LaidOutDocument document, string? bookmark)
    {
        images.AddAll(document.Pages);
        if (bookmark is not null)
        {
            structure.BeginPart();
        }

        var part = new DocumentPart(document, [.. document.Pages.Select(_ => file.Reserve())]);
        for (var page = 0; page < document.Pages.Count; page++)
        {
            WritePage(part, page);
        }

        EndDocument(part, bookmark);
    }

    /// <summary>A number for a page whose place is the next one.</summary>
    public int ReservePage() => file.Reserve();

    /// <summary>Draws what stands on a page, before all that the document shows is known.</summary>
    /// <param name="page">The page.</param>
    /// <param name="marks">Numbers its marked content.</param>
    /// <param name="boxes">Takes the boxes of its figures.</param>
    /// <param name="goesOn">Whether something is drawn on it already.</param>
    /// <returns>The number of the content stream.</returns>
    public int Draw(Page page, MarkedContent marks, Dictionary<int, double[]> boxes, bool goesOn)
    {
        fonts.AddAll([page]);
        images.AddAll([page]);
        FigureBoxes.Note(page, boxes);
        return file.WriteStream(string.Empty, content.Write(page, marks.Next, goesOn));
    }

    /// <summary>Adds the next page of a document.</summary>
    /// <param name="part">The document.</param>
    /// <param name="index">Index of the page in it.</param>
    /// <param name="contents">Its content stream or streams.</param>
    public void WritePage(DocumentPart part, int index, ByteText contents)
    {
        var page = part.Document.Pages[index];
        var key = structure.NewKey();
        part.PageKeys.Add(key);
        var number = part.PageNumbers[index];
        var body = PageBody(pages.Add(number, page.Label), page.Width, page.Height)
            .Raw("/Contents ").Raw(contents.Written).Raw("/StructParents ").Number(key).Raw("/Tabs/S");
        links.Write(part, index, body);
        file.Write(number, body.Raw(">>"));
    }

    /// <summary>Ends a document whose pages are written: its structure and bookmarks.</summary>
    /// <param name="part">The document.</param>
    /// <param name="bookmark">The bookmark that leads to it; where there is none, it brings its own.</param>
    public void EndDocument(DocumentPart part, string? bookmark)
    {
        new StructureWriter(file, structure, part).Write();
        if (bookmark is not null && part.Document.Pages.Count > 0)
        {
            outlines.Add(new Bookmark(bookmark, part.Place(new Destination(0, 0)), []));
            return;
        }

        foreach (var entry in part.Document.Outline)
        {
            outlines.Add(part.BookmarkOf(entry));
        }
    }

    /// <summary>Adds a page with nothing on it: no number, and nothing that a screen reader could stop at.</summary>
    public void AddEmptyPage(double width, double height)
    {
        var number = file.Reserve();
        file.Write(number, PageBody(pages.Add(number, string.Empty), width, height).Raw(">>"));
    }

    /// <summary>Ends the file.</summary>
    public void Finish(DocumentProperties properties)
    {
        fonts.WriteAll(file);
        file.Write(resources, Resources());
        file.Finish(file.Write(Catalog(properties)), file.Write(Metadata.Information(properties)));
    }

    private ByteText Resources()
    {
        var body = new ByteText().Raw("<</Font<<");
        foreach (var (font, number) in fonts.Written)
        {
            body.Raw("/").Raw(font.Name).Raw(" ").Reference(number);
        }

        body.Raw(">>/XObject<<");
        foreach (var (name, number) in images.Written)
        {
            body.Raw("/").Raw(name).Raw(" ").Reference(number);
        }

        return body.Raw(">>>>");
    }

    private ByteText PageBody(int parent, double width, double height) => new ByteText()
        .Raw("<</Type/Page/Parent ").Reference(parent).Raw("/MediaBox[0 0 ").Numbers(width, height).Raw("]/Resources ").Reference(resources);

    private void WritePage(DocumentPart part, int index)
    {
        var page = part.Document.Pages[index];
        part.Marks.BeginPage();
        var stream = index < known.Count ? Repeat(part, known[index]) : Draw(part, page);
        FigureBoxes.Note(page, part.Boxes);
        WritePage(part, index, new ByteText().Reference(stream));
    }

    private int Draw(DocumentPart part, Page page)
    {
        var bytes = content.Write(page, part.Marks.Next);
        if (stock.Streams is not { } streams)
        {
            return file.WriteStream(string.Empty, bytes);
        }

        var packed = streams.Compress(string.Empty, bytes);
        drawn?.Invoke(page, packed);
        return file.WriteStream(packed);
    }

    private int Repeat(DocumentPart part, CommonPage page)
    {
        ContentWriter.Mark(page.Page, part.Marks.Next);
        return file.WriteStream(page.Content);
    }

    private ByteText Catalog(DocumentProperties properties)
    {
        var metadata = file.WriteStream("/Type/Metadata/Subtype/XML", Metadata.Packet(properties, isArchive: !isLocked), compress: false);
        var profile = file.WriteStream(stock.Profile);
        var body = new ByteText().Raw("<</Type/Catalog/Pages ").Reference(pages.Finish()).Raw("/StructTreeRoot ").Reference(structure.Finish(properties.Language))
            .Raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang").Text(properties.Language)
            .Raw("/Metadata ").Reference(metadata)
            .Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ").Reference(profile).Raw(">>]")
            .Raw("/PageLabels").Raw(pages.FinishLabels().Written);
        if (isLocked)
        {
            // AES-256 with revision 6 came after version 1.7 of the format.
            body.Raw("/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>");
        }

        if (outlines.Finish() is { } bookmarks)
        {
            body.Raw("/Outlines ").Reference(bookmarks).Raw("/PageMode/UseOutlines");
        }

        return body.Raw(">>");
    }
}
