using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Items;

/// <summary>Stands where an item stood that has been drawn and let go of.</summary>
internal sealed class SpentItem : FlowItem
{
    /// <summary>One serves for all.</summary>
    public static SpentItem Any { get; } = new();

    /// <inheritdoc/>
    public override double NaturalHeight => throw new InvalidOperationException("the item has been let go of");

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y) =>
        throw new InvalidOperationException("the item has been let go of");
}
