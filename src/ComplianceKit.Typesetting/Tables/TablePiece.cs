using ComplianceKit.Typesetting.Flow;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>The rows of a table that stand on one page.</summary>
internal sealed class TablePiece
{
    /// <summary>Distance of each row's edge from the top of the piece; one more than there are rows.</summary>
    public List<double> Edges { get; } = [0];

    /// <summary>The cells on this page.</summary>
    public List<PieceCell> Cells { get; } = [];

    /// <summary>Rows with ids that begin on this page, with their top.</summary>
    public List<(string Id, double Y)> Anchors { get; } = [];

    /// <summary>Height in points.</summary>
    public double Height => Edges[^1];

    /// <summary>Where the table goes on; <see langword="null"/> when nothing is left.</summary>
    public TableProgress? Remainder { get; set; }
}

/// <summary>A cell, or the part of it that stands on one page.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Content">What is drawn: the cell's content, or its repetition.</param>
/// <param name="Plan">The part that is drawn; <see langword="null"/> for nothing.</param>
/// <param name="FirstEdge">The edge above it.</param>
/// <param name="LastEdge">The edge below it.</param>
/// <param name="Whole">Whether all of it stands here, so that it may be aligned in its height.</param>
/// <param name="Begins">Whether it begins here.</param>
/// <param name="Repeats">Whether it is a repetition.</param>
internal readonly record struct PieceCell(
    GridCell Cell, FlowStack Content, StackPlan? Plan, int FirstEdge, int LastEdge, bool Whole, bool Begins, bool Repeats);

/// <summary>How far a table is done.</summary>
/// <param name="Row">The row with which it goes on.</param>
/// <param name="Divided">Whether a part of that row is done.</param>
/// <param name="Open">The cells that go on, by their first column.</param>
internal sealed record TableProgress(int Row, bool Divided, OpenCell?[] Open)
{
    /// <summary>Whether it is a row of the head, which has found no page that holds all of it.</summary>
    public bool InHead { get; init; }
}

/// <summary>A cell that is not at its end.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Position">How far its content is done; <see langword="null"/> when all of it is.</param>
/// <param name="FirstEdge">The edge of the piece above it.</param>
/// <param name="Top">Distance from the top of the piece.</param>
internal sealed record OpenCell(GridCell Cell, StackPosition? Position, int FirstEdge, double Top);
