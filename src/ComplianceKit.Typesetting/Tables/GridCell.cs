using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>A cell in its place. Rows and columns count from 0; hidden columns do not count.</summary>
internal sealed class GridCell(TableCell source, int row, int column, int rowSpan, int columnSpan)
{
    private FlowStack? continuation;

    /// <summary>The cell of the tree.</summary>
    public TableCell Source => source;

    /// <summary>The first row.</summary>
    public int Row => row;

    /// <summary>The last row that it covers.</summary>
    public int LastRow => row + rowSpan - 1;

    /// <summary>The first column.</summary>
    public int Column => column;

    /// <summary>The columns that it covers.</summary>
    public int ColumnSpan => columnSpan;

    /// <summary>The rows that it covers.</summary>
    public int RowSpan => rowSpan;

    /// <summary>What it holds.</summary>
    public required FlowStack Content { get; init; }

    /// <summary>Makes what is printed on the next pages of a cell that repeats.</summary>
    public Func<FlowStack>? MakeContinuation { get; init; }

    /// <summary>What is printed on the next pages; <see langword="null"/> for a cell that does not repeat.</summary>
    public FlowStack? Continuation => continuation ??= MakeContinuation?.Invoke();

    /// <summary>Space around the content in points.</summary>
    public required double Padding { get; init; }

    /// <summary>Where the content stands in a taller row.</summary>
    public required VerticalAlignment Alignment { get; init; }

    /// <summary>Colour behind it.</summary>
    public Color? Background { get; init; }

    /// <summary>Its borders.</summary>
    public Borders? Borders { get; init; }

    /// <summary>Height with everything on one page.</summary>
    public double NaturalHeight => Content.NaturalHeight + (2 * Padding);
}

/// <summary>A row in its place.</summary>
/// <param name="Cells">The cells that begin in it.</param>
/// <param name="MaySplit">Whether it may be divided.</param>
/// <param name="KeepWithNext">Whether it stays with the next row.</param>
/// <param name="Id">The row's id.</param>
/// <param name="MinimumHeight">Height of a row whose cells hold nothing.</param>
internal sealed record GridRow(List<GridCell> Cells, bool MaySplit, bool KeepWithNext, string? Id, double MinimumHeight);
