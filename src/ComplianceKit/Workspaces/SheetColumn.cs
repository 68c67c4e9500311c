using System.Collections.Immutable;

namespace ComplianceKit.Workspaces;

/// <summary>A column that people have added to a conformance sheet; it is kept for them and means nothing here.</summary>
/// <param name="Heading">Its head.</param>
/// <param name="Cells">Its texts by the full reference of the item whose row they stand in.</param>
public sealed record SheetColumn(string Heading, ImmutableSortedDictionary<string, string> Cells);
