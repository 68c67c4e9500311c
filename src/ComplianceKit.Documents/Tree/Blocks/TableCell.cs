using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>A cell of a table.</summary>
public sealed record TableCell(ImmutableArray<Block> Blocks) : Node
{
    /// <summary>The rows that it covers, 1 or more.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>The columns that it covers, 1 or more.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>What it is the header of; <see cref="HeaderScope.None"/> for a cell that holds data.</summary>
    public HeaderScope Scope { get; init; } = HeaderScope.None;

    /// <summary>How its text is aligned; <see langword="null"/> leaves it to the column or the style.</summary>
    public TextAlignment? Alignment { get; init; }

    /// <summary>Where its text stands in a taller row; <see langword="null"/> leaves it to the style.</summary>
    public VerticalAlignment? VerticalAlignment { get; init; }

    /// <summary>
    /// Whether it prints its content again on each page on which its rows, or its one row, go on: marked （続き） where it covers several rows
    /// or is the header of its row, as it is otherwise, such as the number of a row.
    /// </summary>
    public bool RepeatOnNextPage { get; init; }

    /// <summary>Its value where it is more than text, so that a workbook can sort and add it; <see langword="null"/> for text.</summary>
    public CellValue? Value { get; init; }

    /// <summary>A bar behind its number in a workbook; <see langword="null"/> for none.</summary>
    public DataBar? Bar { get; init; }

    /// <summary>The values that may be chosen for it, for a drop-down list in a workbook; empty for no limit.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whether a person is meant to type into it.</summary>
    public bool Editable { get; init; }

    /// <summary>The name under which what is typed into it is read back from a workbook; <see langword="null"/> where it is not.</summary>
    public string? Input { get; init; }

    /// <summary>Whether a workbook adds to its text the digests of the row's named inputs as it writes them.</summary>
    public bool HoldsInputDigests { get; init; }
}

/// <summary>A bar that is drawn behind a number.</summary>
/// <param name="Full">The number whose bar fills the cell, more than 0.</param>
/// <param name="Class">The class of <c>chart-part</c> whose background is its colour.</param>
public sealed record DataBar(decimal Full, string Class);

/// <summary>What a cell is the header of.</summary>
public enum HeaderScope
{
    /// <summary>Nothing: it holds data.</summary>
    None,

    /// <summary>Its row or rows.</summary>
    Row,

    /// <summary>Its column or columns.</summary>
    Column,
}

/// <summary>The value of a cell that is more than text.</summary>
public abstract record CellValue;

/// <summary>A number.</summary>
/// <param name="Number">The number.</param>
/// <param name="Decimals">Digits after the point as printed, 0 to 10.</param>
public sealed record NumberValue(decimal Number, int Decimals = 0) : CellValue;

/// <summary>A share, 0 to 1, printed as a percentage.</summary>
public sealed record PercentageValue(decimal Share) : CellValue;

/// <summary>A date.</summary>
public sealed record DateValue(DateOnly Date) : CellValue;
