using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting;

namespace ComplianceKit.Pdf;

/// <summary>The room's door: lays a document out and writes it as tagged PDF 1.7 after PDF/UA-1 and PDF/A-2a.</summary>
/// <param name="fonts">The fonts to set it in.</param>
public sealed class PdfWriter(FontBook fonts) : IDocumentWriter
{
    /// <inheritdoc/>
    public string Format => "pdf";

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
            PdfSerializer.Write(pages, output, diagnostics);
        }

        return new WriteResult(diagnostics.ToImmutable(), pages.Anchors, pages.Pages.Count);
    }
}
