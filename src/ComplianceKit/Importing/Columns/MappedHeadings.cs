using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Columns;

/// <summary>
/// Finds, while the rows of a sheet are read, the headings that <c>--map</c> names and no cell has, and those of one row that it gives one role
/// which only one column can have.
/// </summary>
/// <param name="map">Roles of columns by their names.</param>
public sealed class MappedHeadings(IReadOnlyDictionary<string, ColumnRole> map)
{
    private const int ShortestHalf = 2;
    private readonly HashSet<string> missing = new(map.Keys, StringComparer.Ordinal);
    private readonly SortedDictionary<ColumnRole, (int Row, int Column, string Name, string First)> doubled = [];

    /// <summary>The rows as they are.</summary>
    public IEnumerable<TableLine> Watch(IEnumerable<TableLine> lines)
    {
        foreach (var line in lines)
        {
            if (missing.Count > 0)
            {
                _ = missing.RemoveWhere(name => line.Cells.Any(cell => IsIn(cell.Trim(), name)));
            }

            FindDoubled(line);
            yield return line;
        }
    }

    /// <summary>Reports what no row had.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="diagnostics">Takes what is told.</param>
    public void Tell(string name, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(missing.Order(StringComparer.Ordinal).Select(heading => ImportDiagnostics.UnknownHeading(name, heading)));
        diagnostics.AddRange(doubled.Select(entry => ImportDiagnostics.MappedTwice(
            entry.Value.Name, entry.Value.First, SheetColumns.RoleName(entry.Key), SourceSpan.At(name, entry.Value.Row, entry.Value.Column + 1))));
    }

    private void FindDoubled(TableLine line)
    {
        if (map.Count < 2)
        {
            return;
        }

        var firsts = new Dictionary<ColumnRole, string>();
        for (var column = 0; column < line.Cells.Length; column++)
        {
            var name = line.Cell(column);
            if (map.TryGetValue(name, out var role) && role is not (ColumnRole.Part or ColumnRole.Other) && !firsts.TryAdd(role, name) && firsts[role] != name)
            {
                _ = doubled.TryAdd(role, (line.Row, column, name, firsts[role]));
            }
        }
    }

    // A head of two rows is known by both of its halves.
    private static bool IsIn(string cell, string name) => cell == name || (cell.Length >= ShortestHalf && name.EndsWith(cell, StringComparison.Ordinal));
}
