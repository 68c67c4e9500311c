using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Pdf.Series;
using ComplianceKit.Pdf.Structure;
using ComplianceKit.Pdf.TextFonts;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Press;

/// <summary>
/// Writes the pages of a long document into a temporary file while it is laid out. A page has two content streams: its text, and what comes
/// onto it when all pages are known. Of its text nothing is kept but which slots its marked content belongs to.
/// </summary>
/// <param name="protection">What locks the file; <see langword="null"/> for nothing.</param>
/// <param name="mostKept">The most pages of a document that does not go to press.</param>
internal sealed class PdfPress(PdfProtection? protection, int mostKept) : IPagePress, IDisposable
{
    private Print? print;

    /// <inheritdoc/>
    public int MostKept => mostKept;

    /// <summary>Whether the document is so long that its pages came here.</summary>
    public bool HasBegun => print is not null;

    /// <inheritdoc/>
    public void Begin()
    {
        print?.Dispose();
        print = new Print(protection);
    }

    /// <inheritdoc/>
    public void Take(Page page) => print!.Take(page);

    /// <inheritdoc/>
    public void Complete(LaidOutDocument document, int page) => print!.Complete(document, page);

    /// <summary>Ends the file and writes it to <paramref name="output"/>.</summary>
    public void Finish(DocumentProperties properties, Stream output, DiagnosticBag diagnostics) => print!.Finish(properties, output, diagnostics);

    /// <inheritdoc/>
    public void Dispose() => print?.Dispose();

    /// <summary>One file in the making.</summary>
    private sealed class Print : IDisposable
    {
        private readonly FileStream file = TemporaryStream.Create();
        private readonly DiagnosticBag problems = new();
        private readonly PdfSerializer serializer;
        private readonly MarkedContent marks = new();
        private readonly Dictionary<int, double[]> boxes = [];
        private readonly List<int> numbers = [];
        private readonly List<int> contents = [];
        private DocumentPart? part;

        public Print(PdfProtection? protection)
        {
            var stock = SeriesStock.Empty();
            serializer = new PdfSerializer(file, stock, new FontCollector(stock, grows: true), protection, problems);
        }

        public void Take(Page page)
        {
            numbers.Add(serializer.ReservePage());
            marks.BeginPage();
            contents.Add(serializer.Draw(page, marks, boxes, goesOn: false));
        }

        public void Complete(LaidOutDocument document, int page)
        {
            part ??= new DocumentPart(document, [.. numbers]) { Marks = marks, Boxes = boxes };
            marks.BeginRest();
            var body = new ByteText();
            if (document.Pages[page].Items.Count == 0)
            {
                body.Reference(contents[page]);
            }
            else
            {
                var rest = serializer.Draw(document.Pages[page], marks, boxes, goesOn: true);
                body.Raw("[").Reference(contents[page]).Raw(" ").Reference(rest).Raw("]");
            }

            serializer.WritePage(part, page, body);
        }

        public void Finish(DocumentProperties properties, Stream output, DiagnosticBag diagnostics)
        {
            serializer.EndDocument(part!, null);
            serializer.Finish(properties);
            diagnostics.AddRange(problems.ToImmutable());
            file.Position = 0;
            file.CopyTo(output);
        }

        public void Dispose() => file.Dispose();
    }
}
