using System.Collections.Immutable;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.RoundTrip.Sheets;

/// <summary>The columns in which a form prints what it asks, for people to read.</summary>
/// <param name="Sequence">The column of the running number; -1 for none.</param>
/// <param name="Number">The column of the item's number; -1 for none.</param>
/// <param name="Requirement">The column of the requirement; -1 for none.</param>
internal sealed record PrintedColumns(int Sequence, int Number, int Requirement)
{
    private static readonly ColumnNames Names = new(ImmutableDictionary<string, ColumnRole>.Empty);

    /// <summary>No columns.</summary>
    public static PrintedColumns None { get; } = new(-1, -1, -1);

    /// <summary>The columns of a form.</summary>
    /// <param name="own">The heads of the form's own columns that nobody types into; elsewhere an empty text.</param>
    public static PrintedColumns Of(IReadOnlyList<string> own)
    {
        var roles = own.Select(static head => Names.RoleOf(head)).ToList();
        return new PrintedColumns(roles.IndexOf(ColumnRole.Sequence), roles.IndexOf(ColumnRole.Number), roles.IndexOf(ColumnRole.Requirement));
    }

    /// <summary>Whether a head is that of running numbers.</summary>
    public static bool IsSequence(string head) => Names.RoleOf(head) == ColumnRole.Sequence;

    /// <summary>What a row prints.</summary>
    public PrintedItem Of(TableLine line) => new(Cell(line, Sequence), Cell(line, Number), Cell(line, Requirement));

    private static string Cell(TableLine line, int column) => column < 0 ? string.Empty : line.Cell(column);
}

/// <summary>What a row prints of its item.</summary>
/// <param name="Sequence">The running number.</param>
/// <param name="Number">The number.</param>
/// <param name="Requirement">The requirement.</param>
internal sealed record PrintedItem(string Sequence, string Number, string Requirement);
