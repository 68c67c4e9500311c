using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Typesetting.Frames;

/// <summary>A page of placed items. The origin is the top left corner; y grows downwards; lengths are points.</summary>
/// <param name="Width">Width of the paper.</param>
/// <param name="Height">Height of the paper.</param>
/// <param name="Label">The page's number as printed, empty for none.</param>
/// <param name="Items">What is drawn, in the order of drawing.</param>
/// <param name="Links">Areas that lead somewhere.</param>
public sealed record Page(double Width, double Height, string Label, IReadOnlyList<PlacedItem> Items, IReadOnlyList<PlacedLink> Links);

/// <summary>Something drawn on a page.</summary>
/// <param name="Slot">
/// The content slot of the structure tree to which it belongs, or <see cref="Artifact"/> for what a screen reader leaves out
/// (running lines, borders, leaders, repeated heads).
/// </param>
public abstract record PlacedItem(int Slot)
{
    /// <summary>The slot of items that are decoration.</summary>
    public const int Artifact = -1;

    /// <summary>The slot of items of a running head, which is decoration of its own kind (PDF/UA-1 §7.8).</summary>
    public const int PageHeader = -2;

    /// <summary>The slot of items of a running foot.</summary>
    public const int PageFooter = -3;
}

/// <summary>
/// Glyphs of one face and size on one base line. Glyph i stands at <paramref name="X"/> + <paramref name="Offsets"/>[i] and shows the
/// characters of <paramref name="Text"/> from <paramref name="Clusters"/>[i] up to the next glyph's.
/// </summary>
/// <param name="Slot">The content slot.</param>
/// <param name="Font">The face.</param>
/// <param name="Size">Size of type in points.</param>
/// <param name="Color">Colour.</param>
/// <param name="X">Left edge of the run.</param>
/// <param name="Baseline">Distance of the base line from the top of the page.</param>
/// <param name="Glyphs">Glyph numbers of the whole font.</param>
/// <param name="Offsets">Horizontal position of each glyph from <paramref name="X"/>, in points.</param>
/// <param name="Text">The characters shown, in logical order.</param>
/// <param name="Clusters">Index into <paramref name="Text"/> of each glyph's first UTF-16 code unit, never decreasing.</param>
public sealed record GlyphRun(
    int Slot, OpenTypeFont Font, double Size, Color Color, double X, double Baseline,
    ushort[] Glyphs, float[] Offsets, string Text, int[] Clusters) : PlacedItem(Slot);

/// <summary>A filled rectangle, such as a background.</summary>
public sealed record FilledRectangle(int Slot, double X, double Y, double Width, double Height, Color Color) : PlacedItem(Slot);

/// <summary>A straight stroke, such as a border, an underline or a rule.</summary>
public sealed record Stroke(int Slot, double X1, double Y1, double X2, double Y2, double Width, Color Color, BorderKind Kind = BorderKind.Solid) : PlacedItem(Slot);

/// <summary>A picture.</summary>
public sealed record PlacedImage(int Slot, ImageResource Image, double X, double Y, double Width, double Height) : PlacedItem(Slot);

/// <summary>An area that leads somewhere when it is clicked.</summary>
/// <param name="Node">The link's node in the structure (role <see cref="StructureRole.Link"/> or <see cref="StructureRole.Reference"/>).</param>
/// <param name="Uri">Where it leads outside the document, else <see langword="null"/>.</param>
/// <param name="TargetId">The id of the node it leads to inside the document, else <see langword="null"/>.</param>
/// <param name="Description">What a screen reader says (PDF/UA-1 §7.18.5).</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record PlacedLink(StructureNode Node, string? Uri, string? TargetId, string Description, double X, double Y, double Width, double Height);
