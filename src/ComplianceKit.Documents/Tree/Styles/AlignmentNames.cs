using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Documents.Tree.Styles;

/// <summary>The words for alignments in designs, templates and Markdown.</summary>
public static class AlignmentNames
{
    /// <summary>Across the line.</summary>
    public static IReadOnlyDictionary<string, TextAlignment> Horizontal { get; } = new Dictionary<string, TextAlignment>(StringComparer.Ordinal)
    {
        ["start"] = TextAlignment.Start,
        ["center"] = TextAlignment.Center,
        ["end"] = TextAlignment.End,
        ["justify"] = TextAlignment.Justify,
        ["distribute"] = TextAlignment.Distribute,
        ["decimal"] = TextAlignment.Decimal,
    };

    /// <summary>Down a cell or a page.</summary>
    public static IReadOnlyDictionary<string, VerticalAlignment> Vertical { get; } = new Dictionary<string, VerticalAlignment>(StringComparer.Ordinal)
    {
        ["top"] = VerticalAlignment.Top,
        ["middle"] = VerticalAlignment.Middle,
        ["bottom"] = VerticalAlignment.Bottom,
    };
}
