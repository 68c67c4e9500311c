using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Items;

/// <summary>Empty space, or a place that only carries anchors.</summary>
internal sealed class SpaceItem(double height) : FlowItem
{
    /// <inheritdoc/>
    public override double NaturalHeight => height;

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
    }
}
