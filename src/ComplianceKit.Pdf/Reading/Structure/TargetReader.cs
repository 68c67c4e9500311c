using System.Collections.Immutable;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Structure;

/// <summary>Reads where links and bookmarks lead, and the links of pages.</summary>
internal sealed class TargetReader(ObjectStore store, ImmutableArray<PageEntry> pages)
{
    private readonly Dictionary<int, int> pageOf = pages.Index().Where(static page => page.Item.Number > 0).ToDictionary(static page => page.Item.Number, static page => page.Index);

    /// <summary>The index of a page by its object number, or <see langword="null"/>.</summary>
    public int? PageOf(PdfValue? reference) => reference is ReferenceValue { Number: var number } && pageOf.TryGetValue(number, out var index) ? index : null;

    /// <summary>Where a bookmark or annotation leads inside the file.</summary>
    public ReadTarget? TargetOf(DictionaryValue holder)
    {
        var destination = store.Get(holder, "Dest");
        if (destination is NullValue)
        {
            destination = store.Get(store.Dictionary(holder, "A"), "D");
        }

        if (destination is not ArrayValue { Items: [var page, ..] } array || PageOf(page) is not { } index)
        {
            return null;
        }

        var top = array.Items is [_, NameValue { Name: "XYZ" }, _, NumberValue y, ..] ? pages[index].Box.Top - y.Value : (double?)null;
        return new ReadTarget(index, top);
    }

    /// <summary>The link of an annotation, or <see langword="null"/> where it is another kind.</summary>
    public ReadLink? LinkOf(PdfValue? annotation, PageBox page)
    {
        var dictionary = store.AsDictionary(annotation);
        if (store.Name(dictionary, "Subtype") != "Link")
        {
            return null;
        }

        var box = store.NumbersOf(dictionary, "Rect") is [var x1, var y1, var x2, var y2] ? (Left: x1, Bottom: y1, Right: x2, Top: y2) : default;
        var uri = (store.Get(store.Dictionary(dictionary, "A"), "URI") as StringValue)?.Text;
        return new ReadLink(
            box.Left - page.Left, page.Top - box.Top, box.Right - box.Left, box.Top - box.Bottom, uri, TargetOf(dictionary), store.Text(dictionary, "Contents"));
    }
}
