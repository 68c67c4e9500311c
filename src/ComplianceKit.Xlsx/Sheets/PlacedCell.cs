using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Styles;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>Something that stands in a rectangle of a sheet. Left and right are points from the left of the text.</summary>
internal sealed class PlacedCell(double left, double right, CellText text, CellLook look)
{
    /// <summary>A right side that means the last column of the sheet, wherever that is.</summary>
    public const double SheetEnd = double.PositiveInfinity;

    public double Left { get; set; } = left;

    public double Right { get; } = right;

    public CellText Text { get; set; } = text;

    public CellLook Look { get; set; } = look;

    public int RowSpan { get; init; } = 1;

    /// <summary>The least height in points, for people who write by hand on what was printed.</summary>
    public double LeastHeight { get; init; }

    public CellValue? Value { get; init; }

    /// <summary>The bar behind its number: what fills the cell, and its colour.</summary>
    public (decimal Full, Color Color)? Bar { get; init; }

    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whether other words than the choices may be typed in after a warning, as on paper: その他（…）.</summary>
    public bool TakesOtherWords { get; init; }

    /// <summary>The mark that stands before the text and is joined with it where the sheet has no column for marks.</summary>
    public PlacedCell? Marker { get; init; }

    public SourceSpan? Origin { get; init; }

    /// <summary>The name of the input; <see langword="null"/> where nothing is read back.</summary>
    public string? Input { get; init; }

    /// <summary>Whether the digests of the row's inputs stand behind its text.</summary>
    public bool HoldsInputDigests { get; init; }

    /// <summary>The picture's distance from the left of the cell as a share of the free width: 0 left, 0.5 middle, 1 right.</summary>
    public double PictureShare { get; set; }

    /// <summary>Whether the pictures stand above the text and not below it.</summary>
    public bool PicturesFirst { get; set; }

    /// <summary>The first column, counted from 0; known when the sheet is arranged.</summary>
    public int FirstColumn { get; set; }

    /// <summary>The last column; known when the sheet is arranged.</summary>
    public int LastColumn { get; set; }
}
