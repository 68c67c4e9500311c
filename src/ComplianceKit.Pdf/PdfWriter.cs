using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Pdf.Press;
using ComplianceKit.Pdf.Series;
using ComplianceKit.Typesetting;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf;

/// <summary>The room's door: lays a document out and writes it as tagged PDF 1.7 after PDF/UA-1 and PDF/A-2a.</summary>
public sealed class PdfWriter : IDocumentWriter
{
    private readonly FontBook fonts;
    private readonly PdfProtection? protection;
    private readonly SeriesStock? stock;

    /// <summary>A writer that sets documents in <paramref name="fonts"/>.</summary>
    /// <param name="fonts">The fonts.</param>
    /// <param name="protection">What locks the files; <see langword="null"/> for nothing.</param>
    public PdfWriter(FontBook fonts, PdfProtection? protection = null) => (this.fonts, this.protection) = (fonts, protection);

    private PdfWriter(FontBook fonts, PdfProtection? protection, SeriesStock stock)
        : this(fonts, protection) => this.stock = stock;

    /// <summary>The most pages that are kept until all are laid out. Those of a longer document are written as they are made.</summary>
    internal int MostKeptPages { get; init; } = 64;

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public IDocumentWriter ForSeries(Document pattern) => new PdfWriter(fonts, protection, SeriesStock.Of(pattern, fonts));

    /// <inheritdoc/>
    public IDocumentBinder Bind(Document pattern, Stream output) => new PdfBinder(fonts, pattern, protection, output);

    /// <inheritdoc/>
    public WriteResult Write(Document document, Stream output)
    {
        using var press = stock is null ? new PdfPress(protection, MostKeptPages) : null;
        var pages = Typesetter.LayOut(document, fonts, stock?.Lines, press);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(Problems(pages, fonts));
        if (!diagnostics.HasErrors && press is { HasBegun: true })
        {
            press.Finish(document.Properties, output, diagnostics);
        }
        else if (!diagnostics.HasErrors)
        {
            PdfSerializer.Write(pages, stock ?? SeriesStock.Empty(), protection, output, diagnostics);
        }

        return new WriteResult(diagnostics.ToImmutable(), pages.Anchors, pages.Pages.Count);
    }

    /// <summary>What went wrong with the layout of a document or the fonts.</summary>
    internal static IEnumerable<Diagnostic> Problems(LaidOutDocument pages, FontBook fonts) =>
        pages.Diagnostics.Concat(fonts.Problems.Select(PdfDiagnostics.FontProblem));
}
