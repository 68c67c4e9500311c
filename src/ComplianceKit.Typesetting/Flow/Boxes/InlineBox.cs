using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Boxes;

/// <summary>Something other than characters that stands in a line.</summary>
internal abstract class InlineBox
{
    /// <summary>Draws it where the line has put it.</summary>
    public abstract void Draw(PageCanvas canvas, double x, double baseline, double width);
}

/// <summary>A small picture.</summary>
internal sealed class PictureBox(ImageResource image, int slot, double height, SourceSpan? origin) : InlineBox
{
    /// <summary>The same picture, so many times as high.</summary>
    public PictureBox Scaled(double factor) => new(image, slot, height * factor, origin);

    /// <inheritdoc/>
    public override void Draw(PageCanvas canvas, double x, double baseline, double width)
    {
        SmallSquares.Check(image, width, origin, canvas.Context.Diagnostics);
        canvas.Add(new PlacedImage(canvas.SlotOf(slot), image, x, baseline - height, width, height));
    }
}

/// <summary>Space for the number of a page that is not known yet.</summary>
internal sealed class PageReferenceBox(PageNumberKind kind, string? targetId, TextFormat format, int slot, bool flush) : InlineBox
{
    /// <summary>The link that the number is, or -1.</summary>
    public int Link { get; init; } = -1;

    /// <inheritdoc/>
    public override void Draw(PageCanvas canvas, double x, double baseline, double width)
    {
        canvas.Waiting.Add(new WaitingText(kind, targetId, format, canvas.SlotOf(slot), x, baseline, width, flush));
        canvas.PlaceLink(Link, x, baseline - format.Size, width, format.Size * 1.2);
    }
}
