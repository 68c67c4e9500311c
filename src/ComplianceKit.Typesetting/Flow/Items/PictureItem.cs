using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Typesetting.Flow.Boxes;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Items;

/// <summary>A picture.</summary>
internal sealed class PictureItem(ImageResource image, int slot, double width, double height, SourceSpan? origin) : FlowItem
{
    /// <inheritdoc/>
    public override double NaturalHeight => height;

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
        SmallSquares.Check(image, width, origin, canvas.Context.Diagnostics);
        canvas.Add(new PlacedImage(canvas.SlotOf(slot), image, x, y, width, height));
    }
}
