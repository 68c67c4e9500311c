using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Pdf.Conformance;
using ComplianceKit.Pdf.Content;
using ComplianceKit.Pdf.Images;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Pdf.Series;
using ComplianceKit.Pdf.Structure;
using ComplianceKit.Pdf.TextFonts;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf;

/// <summary>Writes laid out pages: fonts and pictures, then each page, then what leads through them.</summary>
internal sealed class PdfSerializer
{
    private readonly LaidOutDocument document;
    private readonly PdfFile file;
    private readonly DiagnosticBag diagnostics;
    private readonly MarkedContent marks = new();
    private readonly Dictionary<StructureNode, List<PlacedAnnotation>> links = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, double[]> boxes = [];
    private readonly int[] pageNumbers;
    private int nextKey;

    private readonly SeriesStock stock;

    private PdfSerializer(LaidOutDocument document, SeriesStock stock, Stream output, DiagnosticBag diagnostics)
    {
        this.document = document;
        this.stock = stock;
        this.diagnostics = diagnostics;
        file = new PdfFile(output);
        pageNumbers = [.. document.Pages.Select(_ => file.Reserve())];
        nextKey = pageNumbers.Length;
    }

    /// <summary>Writes <paramref name="document"/> to <paramref name="output"/>.</summary>
    public static void Write(LaidOutDocument document, SeriesStock stock, Stream output, DiagnosticBag diagnostics) =>
        new PdfSerializer(document, stock, output, diagnostics).Write();

    private void Write()
    {
        var fonts = FontCollector.Of(document.Pages, stock);
        var fontNumbers = fonts.Fonts.Select(font => font.Write(file)).ToArray();
        var images = new ImageStore(file, stock, diagnostics);
        images.AddAll(document.Pages);
        var resources = file.Write(Resources(fonts, fontNumbers, images));
        var tree = file.Reserve();
        var content = new ContentWriter(fonts, images.NameOf);
        for (var page = 0; page < document.Pages.Count; page++)
        {
            WritePage(page, tree, resources, content);
        }

        var pages = new ByteText().Raw("<</Type/Pages/Count ").Number(pageNumbers.Length).Raw("/Kids[");
        foreach (var number in pageNumbers)
        {
            pages.Reference(number).Raw(" ");
        }

        file.Write(tree, pages.Raw("]>>"));
        var structure = new StructureWriter(file, marks, links, pageNumbers, boxes).Write(document.Structure);
        file.Finish(file.Write(Catalog(tree, structure)), file.Write(Metadata.Information(document.Properties)));
    }

    private static ByteText Resources(FontCollector fonts, int[] numbers, ImageStore images)
    {
        var body = new ByteText().Raw("<</Font<<");
        for (var index = 0; index < numbers.Length; index++)
        {
            body.Raw("/").Raw(fonts.Fonts[index].Name).Raw(" ").Reference(numbers[index]);
        }

        body.Raw(">>/XObject<<");
        foreach (var (name, number) in images.Written)
        {
            body.Raw("/").Raw(name).Raw(" ").Reference(number);
        }

        return body.Raw(">>>>");
    }

    private void WritePage(int index, int tree, int resources, ContentWriter content)
    {
        var page = document.Pages[index];
        marks.BeginPage();
        var stream = file.WriteStream(string.Empty, content.Write(page, marks.Next));
        foreach (var image in page.Items.OfType<PlacedImage>())
        {
            boxes.TryAdd(image.Slot, [image.X, page.Height - image.Y - image.Height, image.X + image.Width, page.Height - image.Y]);
        }

        var body = new ByteText().Raw("<</Type/Page/Parent ").Reference(tree).Raw("/MediaBox[0 0 ").Numbers(page.Width, page.Height)
            .Raw("]/Resources ").Reference(resources).Raw("/Contents ").Reference(stream).Raw("/StructParents ").Number(index).Raw("/Tabs/S");
        var annotations = page.Links.Select(link => WriteLink(link, index)).OfType<int>().ToList();
        if (annotations.Count > 0)
        {
            body.Raw("/Annots[");
            annotations.ForEach(number => body.Reference(number).Raw(" "));
            body.Raw("]");
        }

        file.Write(pageNumbers[index], body.Raw(">>"));
    }

    private int? WriteLink(PlacedLink link, int index)
    {
        var known = link.TargetId is { } id && document.Destinations.TryGetValue(id, out var found) ? found : (Destination?)null;
        if (link.Uri is null && known is null)
        {
            return null;
        }

        var height = document.Pages[index].Height;
        var key = nextKey++;
        var body = new ByteText().Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
            .Numbers(link.X, height - link.Y - link.Height, link.X + link.Width, height - link.Y)
            .Raw("]/StructParent ").Number(key).Raw("/Contents").Text(Describe(link, known));
        if (link.Uri is { } uri)
        {
            body.Raw("/A<</S/URI/URI").Text(Uri.TryCreate(uri, UriKind.Absolute, out var absolute) ? absolute.AbsoluteUri : uri).Raw(">>");
        }
        else
        {
            Outlines.Destination(body.Raw("/Dest"), known!.Value, document, pageNumbers);
        }

        var number = file.Write(body.Raw(">>"));
        if (!links.TryGetValue(link.Node, out var annotations))
        {
            links.Add(link.Node, annotations = []);
        }

        annotations.Add(new PlacedAnnotation(number, key, index));
        return number;
    }

    // A reference that shows nothing but a page number says which page it leads to.
    private string Describe(PlacedLink link, Destination? target) =>
        link.Description.Length > 0 ? link.Description
        : link.Uri ?? (document.Properties.Language.StartsWith("ja", StringComparison.Ordinal) ? $"{document.Pages[target!.Value.Page].Label}ページ" : $"page {document.Pages[target!.Value.Page].Label}");

    private ByteText Catalog(int tree, int structure)
    {
        var metadata = file.WriteStream("/Type/Metadata/Subtype/XML", Metadata.Packet(document.Properties), compress: false);
        var profile = file.WriteStream(stock.Profile);
        var body = new ByteText().Raw("<</Type/Catalog/Pages ").Reference(tree).Raw("/StructTreeRoot ").Reference(structure)
            .Raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang").Text(document.Properties.Language)
            .Raw("/Metadata ").Reference(metadata)
            .Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ").Reference(profile).Raw(">>]")
            .Raw("/PageLabels<</Nums[");
        for (var page = 0; page < document.Pages.Count; page++)
        {
            body.Number(page).Raw("<</P").Text(document.Pages[page].Label).Raw(">>");
        }

        body.Raw("]>>");
        if (Outlines.Write(file, document, pageNumbers) is { } outlines)
        {
            body.Raw("/Outlines ").Reference(outlines).Raw("/PageMode/UseOutlines");
        }

        return body.Raw(">>");
    }
}
