using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Typesetting.Inline;

/// <summary>How the lines of a paragraph are made.</summary>
/// <param name="Width">The measure in points.</param>
/// <param name="Alignment">How lines are aligned.</param>
/// <param name="LineHeight">Distance between base lines in points.</param>
public sealed record LineSettings(double Width, TextAlignment Alignment, double LineHeight)
{
    /// <summary>Indent of the first line in points.</summary>
    public double FirstIndent { get; init; }

    /// <summary>Indent of the other lines in points.</summary>
    public double RestIndent { get; init; }
}
