using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Rows;

/// <summary>A row of a sheet with what its columns mean.</summary>
/// <param name="Line">The row.</param>
/// <param name="Columns">What its columns mean.</param>
/// <param name="IsBeside">Whether its cells stand beside their heads.</param>
/// <param name="Path">The parts in which it stands, as the columns say.</param>
/// <param name="Sequence">Its running number.</param>
/// <param name="Number">Its number.</param>
internal sealed record ReadRow(TableLine Line, SheetColumns Columns, bool IsBeside, IReadOnlyList<string> Path, string Sequence, string Number)
{
    /// <summary>The row with the words of merged cells that cover it.</summary>
    public required TableLine Answering { get; init; }

    /// <summary>Whether it answers in its own cells, not only in one that is merged over it.</summary>
    public bool AnswersItself => RowReading.HasAnswer(Line, Columns);

    /// <summary>The number that it prints, in whichever column.</summary>
    public string Printed => Number.Length > 0 ? Number : Sequence;

    /// <summary>What it asks.</summary>
    public string Requirement => Cell(ColumnRole.Requirement);

    /// <summary>The cell of a role; empty where there is no such column.</summary>
    public string Cell(ColumnRole role) => Columns.Of(role) is var column and >= 0 ? Line.Cell(column) : string.Empty;
}
