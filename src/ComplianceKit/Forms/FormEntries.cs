using System.Collections.Immutable;

namespace ComplianceKit.Forms;

/// <summary>What is written into a form.</summary>
/// <param name="Rows">One row for the form of a person, all rows for a table; none for a blank form.</param>
public sealed record FormEntries(ImmutableArray<FormRow> Rows)
{
    /// <summary>Nothing: the form is printed to be filled in by hand.</summary>
    public static FormEntries Blank { get; } = new(ImmutableArray<FormRow>.Empty);
}

/// <summary>The values of one person.</summary>
/// <param name="Number">The number of the person, from 1.</param>
/// <param name="Values">Text, dates or lists of choices by the name of the field.</param>
public sealed record FormRow(int Number, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>The row of the roster's file, counted from 1; 0 where the values come from elsewhere.</summary>
    public int Line { get; init; }
}
