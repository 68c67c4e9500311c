using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow.Items;

/// <summary>Ends the page.</summary>
internal sealed class PageBreakItem : FlowItem
{
    /// <inheritdoc/>
    public override double NaturalHeight => 0;

    /// <inheritdoc/>
    public override void Draw(in SpacePlan plan, object? progress, PageCanvas canvas, double x, double y)
    {
    }
}
