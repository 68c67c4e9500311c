namespace ComplianceKit.Documents.Tree.Pages;

/// <summary>Space between the edge of the paper and the text, in points.</summary>
/// <param name="Top">Above the text.</param>
/// <param name="Bottom">Below the text.</param>
/// <param name="Start">Left of the text; the binding side where <paramref name="Mirrored"/>.</param>
/// <param name="End">Right of the text; the outer side where <paramref name="Mirrored"/>.</param>
/// <param name="Mirrored">Whether left and right change places on even pages, for paper printed on both sides and bound.</param>
public sealed record PageMargins(double Top, double Bottom, double Start, double End, bool Mirrored = false)
{
    /// <summary>The same space on all four sides.</summary>
    public static PageMargins Uniform(double margin) => new(margin, margin, margin, margin);
}
