using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>A row of a table as a line of a unit: enough of it to print the table again, beside the words by which it is compared.</summary>
/// <param name="Table">Which table of its unit it belongs to.</param>
/// <param name="Columns">How many columns that has.</param>
/// <param name="IsHead">Whether it heads the table.</param>
/// <param name="Cells">The cells that begin in it.</param>
public sealed record RuleTableRow(string Table, int Columns, bool IsHead, ImmutableArray<RuleTableCell> Cells);

/// <summary>A cell of a row.</summary>
/// <param name="Words">Its words.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="RowSpan">How many rows it covers.</param>
public sealed record RuleTableCell(string Words, int ColumnSpan, int RowSpan);
