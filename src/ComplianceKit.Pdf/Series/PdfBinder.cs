using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Pdf.Images;
using ComplianceKit.Pdf.TextFonts;
using ComplianceKit.Typesetting;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Pdf.Series;

/// <summary>
/// Writes many documents into one PDF file. Layout may run on all cores; pages are written as they come, and the fonts at the end, when all
/// glyphs are known.
/// </summary>
internal sealed class PdfBinder : IDocumentBinder
{
    private readonly FontBook book;
    private readonly LineStock lines;
    private readonly DocumentProperties properties;
    private readonly FontCollector fonts;
    private readonly PdfSerializer serializer;
    private readonly SeriesStock stock = SeriesStock.Empty();
    private Page? last;

    /// <summary>Begins a file.</summary>
    public PdfBinder(FontBook book, Document pattern, PdfProtection? protection, Stream output)
    {
        (this.book, properties, lines) = (book, pattern.Properties, new LineStock(book));
        Typesetter.LayOut(pattern, book, lines);
        lines.Seal();
        fonts = new FontCollector(stock, grows: true);

        // Its diagnostics are those that Prepare finds for each document.
        serializer = new PdfSerializer(output, stock, fonts, protection, new DiagnosticBag());
    }

    /// <inheritdoc/>
    public int PageCount => serializer.PageCount;

    /// <inheritdoc/>
    public bool IsFull => serializer.IsFull;

    /// <inheritdoc/>
    public IReadyDocument Prepare(Document document)
    {
        var pages = Typesetter.LayOut(document, book, lines);
        return new Ready(pages, [.. PdfWriter.Problems(pages, book), .. ImageStore.Problems(pages.Pages, stock)]);
    }

    /// <inheritdoc/>
    public void Add(IReadyDocument document, string bookmark)
    {
        var pages = ((Ready)document).Pages;
        fonts.AddAll(pages.Pages);
        serializer.Add(pages, bookmark);
        last = pages.Pages.Count > 0 ? pages.Pages[^1] : last;
    }

    /// <inheritdoc/>
    public void TurnToFront()
    {
        if (PageCount % 2 == 1 && last is not null)
        {
            serializer.AddEmptyPage(last.Width, last.Height);
        }
    }

    /// <inheritdoc/>
    public void Finish() => serializer.Finish(properties);

    private sealed record Ready(LaidOutDocument Pages, ImmutableArray<Diagnostic> Diagnostics) : IReadyDocument
    {
        public int PageCount => Pages.Pages.Count;
    }
}
