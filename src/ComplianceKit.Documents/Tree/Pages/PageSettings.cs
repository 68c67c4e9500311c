namespace ComplianceKit.Documents.Tree.Pages;

/// <summary>Paper, margins and running heads of a section. Lengths are points (1/72 inch).</summary>
/// <param name="Width">Width of the paper as it is read.</param>
/// <param name="Height">Height of the paper as it is read.</param>
/// <param name="Margins">Space around the text.</param>
public sealed record PageSettings(double Width, double Height, PageMargins Margins)
{
    /// <summary>A4 portrait, 210 × 297 mm, with margins of 20 mm.</summary>
    public static PageSettings A4 { get; } = new(PaperSize.Millimetres(210), PaperSize.Millimetres(297), PageMargins.Uniform(PaperSize.Millimetres(20)));

    /// <summary>Printed above the text; <see langword="null"/> for none.</summary>
    public RunningLine? Header { get; init; }

    /// <summary>Printed below the text; <see langword="null"/> for none.</summary>
    public RunningLine? Footer { get; init; }

    /// <summary>Whether the header and footer stand on the section's first page as well.</summary>
    public bool RunningLinesOnFirstPage { get; init; } = true;

    /// <summary>Number of text columns, 1 or more.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Space between columns in points.</summary>
    public double ColumnGap { get; init; } = 18;

    /// <summary>Where the blocks stand on a page that they do not fill.</summary>
    public VerticalAlignment VerticalAlignment { get; init; } = VerticalAlignment.Top;

    /// <summary>The number of the section's first page; <see langword="null"/> counts on from the section before.</summary>
    public int? FirstPageNumber { get; init; }

    /// <summary>Whether the section begins on the front of a sheet that is printed on both sides; the back before it stays blank.</summary>
    public bool StartsOnFront { get; init; }

    /// <summary>How page numbers are written.</summary>
    public PageNumberStyle PageNumberStyle { get; init; } = PageNumberStyle.Arabic;

    /// <summary>Whether the section's pages count in the total that "page x / y" prints. A cover usually does not.</summary>
    public bool CountsInTotal { get; init; } = true;

    /// <summary>The most pages that the section may take, such as 1 for the front of a form; <see langword="null"/> for no limit.</summary>
    public int? MaximumPages { get; init; }

    /// <summary>
    /// The smallest factor by which the type of this section may shrink so that it fits <see cref="MaximumPages"/>, 0.5 to 1. At 1 it never shrinks.
    /// </summary>
    public double MinimumScale { get; init; } = 1;
}
