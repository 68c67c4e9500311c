using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Structure;

/// <summary>One of the documents of a file while it is written.</summary>
/// <param name="document">The document.</param>
/// <param name="pageNumbers">The object numbers of its pages.</param>
internal sealed class DocumentPart(LaidOutDocument document, int[] pageNumbers)
{
    /// <summary>The document.</summary>
    public LaidOutDocument Document => document;

    /// <summary>The object numbers of its pages.</summary>
    public int[] PageNumbers => pageNumbers;

    /// <summary>The keys of its pages in the tree that leads from content to structure.</summary>
    public List<int> PageKeys { get; } = [];

    /// <summary>Where each content slot was drawn.</summary>
    public MarkedContent Marks { get; init; } = new();

    /// <summary>The annotations of each node.</summary>
    public Dictionary<StructureNode, List<PlacedAnnotation>> Links { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The rectangle of each slot that holds a picture, as the numbers of a PDF rectangle.</summary>
    public Dictionary<int, double[]> Boxes { get; init; } = [];

    /// <summary>A place of the document as one of the file.</summary>
    public PagePlace Place(Destination destination) =>
        new(pageNumbers[destination.Page], document.Pages[destination.Page].Height - destination.Y);

    /// <summary>A bookmark of the document as one of the file.</summary>
    public Bookmark BookmarkOf(OutlineEntry entry) => new(entry.Title, Place(entry.Destination), [.. entry.Children.Select(BookmarkOf)]);
}

/// <summary>A place on a page.</summary>
/// <param name="Page">The object number of the page.</param>
/// <param name="Height">Distance from the bottom of the page.</param>
internal readonly record struct PagePlace(int Page, double Height);

/// <summary>A bookmark of a file.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Place">Where it leads.</param>
/// <param name="Children">The bookmarks below it.</param>
internal sealed record Bookmark(string Title, PagePlace Place, Bookmark[] Children);
