using System.Collections.Immutable;

namespace ComplianceKit.Pdf.Reading;

/// <summary>What a PDF file holds, as far as a reader of it meets it: pages with their text, the logical structure, bookmarks and what the file says about itself.</summary>
/// <param name="Metadata">What the file says about itself.</param>
/// <param name="Fonts">Its fonts, in the order in which pages use them.</param>
/// <param name="Pages">Its pages in order.</param>
/// <param name="Structure">The root of its logical structure, or <see langword="null"/> where it is not tagged.</param>
/// <param name="Bookmarks">Its bookmarks, nested.</param>
public sealed record ReadDocument(
    ReadMetadata Metadata,
    ImmutableArray<ReadFont> Fonts,
    ImmutableArray<ReadPage> Pages,
    ReadElement? Structure,
    ImmutableArray<ReadBookmark> Bookmarks);

/// <summary>What a file says about itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who is responsible for it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Producer">The program that made it.</param>
/// <param name="Language">BCP 47 tag of its language.</param>
/// <param name="IsMarked">Whether it claims to be tagged.</param>
/// <param name="Packet">The XMP packet, empty where there is none.</param>
public sealed record ReadMetadata(string? Title, string? Author, string? Subject, string? Producer, string? Language, bool IsMarked, string Packet);

/// <summary>A font of a file.</summary>
/// <param name="Name">Its PostScript name, without the tag of a subset.</param>
/// <param name="IsEmbedded">Whether its program is in the file.</param>
/// <param name="IsSubset">Whether it is cut down to the glyphs used.</param>
/// <param name="HasCharacters">Whether it says which characters its glyphs stand for.</param>
public sealed record ReadFont(string Name, bool IsEmbedded, bool IsSubset, bool HasCharacters);

/// <summary>A page. Lengths are points; the origin is its top left corner.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Label">Its number as shown by viewers.</param>
/// <param name="Texts">Its text, in the order of drawing.</param>
/// <param name="Images">Its pictures.</param>
/// <param name="Links">Its links.</param>
public sealed record ReadPage(
    double Width, double Height, string Label, ImmutableArray<ReadText> Texts, ImmutableArray<ReadImage> Images, ImmutableArray<ReadLink> Links)
{
    /// <summary>The straight lines that are drawn on it.</summary>
    public ImmutableArray<ReadStroke> Strokes { get; init; } = [];

    /// <summary>The rectangles that are filled on it.</summary>
    public ImmutableArray<ReadArea> Areas { get; init; } = [];
}

/// <summary>A straight line from one place of a page to another.</summary>
public sealed record ReadStroke(double X1, double Y1, double X2, double Y2);

/// <summary>A filled rectangle, with its upper left corner.</summary>
public sealed record ReadArea(double X, double Y, double Width, double Height);

/// <summary>Text in one font and size on one base line.</summary>
/// <param name="Text">Its characters in the order in which they are read.</param>
/// <param name="X">Left edge.</param>
/// <param name="Baseline">Distance of the base line from the top of the page.</param>
/// <param name="Width">Its width.</param>
/// <param name="Size">Size of type.</param>
/// <param name="Font">The name of its font.</param>
/// <param name="Mark">The number of the marked content that it belongs to, or <see langword="null"/> for none.</param>
/// <param name="IsArtifact">Whether it is decoration, which a screen reader leaves out.</param>
public sealed record ReadText(string Text, double X, double Baseline, double Width, double Size, string Font, int? Mark, bool IsArtifact);

/// <summary>A picture on a page.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Mark">The number of the marked content that it belongs to, or <see langword="null"/> for none.</param>
public sealed record ReadImage(double X, double Y, double Width, double Height, int? Mark);

/// <summary>An area that leads somewhere when it is clicked.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Uri">Where it leads outside the file, else <see langword="null"/>.</param>
/// <param name="Target">Where it leads inside the file, else <see langword="null"/>.</param>
/// <param name="Description">What a screen reader says of it.</param>
public sealed record ReadLink(double X, double Y, double Width, double Height, string? Uri, ReadTarget? Target, string? Description);

/// <summary>A place in a file.</summary>
/// <param name="Page">Index of the page.</param>
/// <param name="Y">Distance from the top of the page, or <see langword="null"/> for the page as a whole.</param>
public sealed record ReadTarget(int Page, double? Y);

/// <summary>A bookmark.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Children">The bookmarks below it.</param>
public sealed record ReadBookmark(string Title, ReadTarget? Target, ImmutableArray<ReadBookmark> Children);
