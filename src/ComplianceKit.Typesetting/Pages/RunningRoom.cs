using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>The margin in which a header or footer stands.</summary>
/// <param name="settings">The page.</param>
/// <param name="size">Size of its type in points.</param>
/// <param name="atTop">Whether it is a header.</param>
internal sealed class RunningRoom(PageSettings settings, double size, bool atTop)
{
    /// <summary>What is moved stays so far from the edge of the paper, in points, where the margin has room: printers do not reach further.</summary>
    private static readonly double Edge = PaperSize.Millimetres(5);

    // Of an em: what nobody sees.
    private const double Tolerance = 0.02;
    private const double Gap = 0.3;

    /// <summary>The base line of a single line of words.</summary>
    public double Baseline { get; } = atTop
        ? Math.Max(size, settings.Margins.Top - (size * 1.6))
        : Math.Min(settings.Height - (size * 0.3), settings.Height - settings.Margins.Bottom + (size * 2.2));

    /// <summary>Its upper edge.</summary>
    public double Top => atTop ? 0 : settings.Height - settings.Margins.Bottom;

    /// <summary>Its lower edge.</summary>
    public double Bottom => atTop ? settings.Margins.Top : settings.Height;

    /// <summary>Its height.</summary>
    public double Height => Bottom - Top;

    /// <summary>The greatest height of a picture whose author gave it none.</summary>
    public double PictureHeight => Math.Max(1, Math.Min(Height, Math.Max(size * 1.5, atTop ? Baseline - Edge : Baseline - Top - (size * Gap))));

    /// <summary>How far down what stands between two heights has to move to stay on the paper and off the text; negative is up.</summary>
    public double Shift(double top, double bottom)
    {
        var slack = size * Tolerance;
        if (top >= Top - slack && bottom <= Bottom + slack)
        {
            return 0;
        }

        var height = bottom - top;
        return atTop
            ? Math.Max(Math.Min(Edge, Bottom - (size * Gap) - height), Math.Min(0, Bottom - height)) - top
            : Math.Min(Math.Max(Bottom - Edge, Top + (size * Gap) + height), Math.Max(Bottom, Top + height)) - bottom;
    }

    /// <summary>By how much something of a height is taller than the margin, in points; 0 where it is not.</summary>
    public double Excess(double height) => height > Height + (size * Tolerance) ? height - Height : 0;
}
