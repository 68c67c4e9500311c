using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.References;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Structure;

/// <summary>Writes the areas of pages that lead somewhere (PDF 32000-1 §12.5.6.5).</summary>
/// <param name="file">The file.</param>
/// <param name="structure">The structure of the whole file.</param>
internal sealed class LinkAnnotations(PdfFile file, StructureTree structure)
{
    /// <summary>Writes those of a page of <paramref name="part"/> and names them in <paramref name="body"/>.</summary>
    public void Write(DocumentPart part, int page, ByteText body)
    {
        var annotations = part.Document.Pages[page].Links.Select(link => Write(part, link, page)).OfType<int>().ToList();
        if (annotations.Count > 0)
        {
            body.Raw("/Annots[");
            annotations.ForEach(annotation => body.Reference(annotation).Raw(" "));
            body.Raw("]");
        }
    }

    private int? Write(DocumentPart part, PlacedLink link, int page)
    {
        var document = part.Document;
        var known = link.TargetId is { } id && document.Destinations.TryGetValue(id, out var found) ? found : (Destination?)null;
        if (link.Uri is null && known is null)
        {
            return null;
        }

        var height = document.Pages[page].Height;
        var key = structure.NewKey();
        var body = new ByteText().Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
            .Numbers(link.X, height - link.Y - link.Height, link.X + link.Width, height - link.Y)
            .Raw("]/StructParent ").Number(key).Raw("/Contents").Text(Describe(document, link, known));
        if (link.Uri is { } uri)
        {
            body.Raw("/A<</S/URI/URI").Text(LinkAddress.Of(uri)?.Ascii ?? throw new ArgumentException($"'{uri}' leads nowhere", nameof(link))).Raw(">>");
        }
        else
        {
            Outlines.Destination(body.Raw("/Dest"), part.Place(known!.Value));
        }

        var number = file.Write(body.Raw(">>"));
        if (!part.Links.TryGetValue(link.Node, out var annotations))
        {
            part.Links.Add(link.Node, annotations = []);
        }

        annotations.Add(new PlacedAnnotation(number, key, page));
        return number;
    }

    // A reference that shows nothing but a page number says which page it leads to.
    private static string Describe(LaidOutDocument document, PlacedLink link, Destination? target) =>
        link.Description.Length > 0 ? link.Description
        : link.Uri
            ?? (LanguageTag.IsJapanese(document.Properties.Language) ? $"{document.Pages[target!.Value.Page].Label}ページ" : $"page {document.Pages[target!.Value.Page].Label}");
}
