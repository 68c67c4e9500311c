using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Pdf.Series;
using ComplianceKit.Typesetting;

namespace ComplianceKit.Pdf;

/// <summary>The room's door: lays a document out and writes it as tagged PDF 1.7 after PDF/UA-1 and PDF/A-2a.</summary>
public sealed class PdfWriter : IDocumentWriter
{
    private readonly FontBook fonts;
    private readonly SeriesStock? stock;

    /// <summary>A writer that sets documents in <paramref name="fonts"/>.</summary>
    public PdfWriter(FontBook fonts) => this.fonts = fonts;

    private PdfWriter(FontBook fonts, SeriesStock stock)
        : this(fonts) => this.stock = stock;

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public IDocumentWriter ForSeries(Document pattern) => new PdfWriter(fonts, SeriesStock.Of(Typesetter.LayOut(pattern, fonts)));

    /// <inheritdoc/>
    public WriteResult Write(Document document, Stream output)
    {
        var pages = Typesetter.LayOut(document, fonts);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(pages.Diagnostics);
        foreach (var problem in fonts.Problems)
        {
            diagnostics.Add(PdfDiagnostics.FontProblem(problem));
        }

        if (!diagnostics.HasErrors)
        {
            PdfSerializer.Write(pages, stock ?? SeriesStock.Empty(), output, diagnostics);
        }

        return new WriteResult(diagnostics.ToImmutable(), pages.Anchors, pages.Pages.Count);
    }
}
