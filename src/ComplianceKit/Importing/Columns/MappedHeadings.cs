using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Columns;

/// <summary>Finds the headings that <c>--map</c> names and no cell of a sheet has, while its rows are read.</summary>
/// <param name="map">Roles of columns by their names.</param>
public sealed class MappedHeadings(IReadOnlyDictionary<string, ColumnRole> map)
{
    private const int ShortestHalf = 2;
    private readonly HashSet<string> missing = new(map.Keys, StringComparer.Ordinal);

    /// <summary>The rows as they are.</summary>
    public IEnumerable<TableLine> Watch(IEnumerable<TableLine> lines)
    {
        foreach (var line in lines)
        {
            if (missing.Count > 0)
            {
                _ = missing.RemoveWhere(name => line.Cells.Any(cell => IsIn(cell.Trim(), name)));
            }

            yield return line;
        }
    }

    /// <summary>Reports what no row had.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="diagnostics">Takes what is told.</param>
    public void Tell(string name, DiagnosticBag diagnostics) =>
        diagnostics.AddRange(missing.Order(StringComparer.Ordinal).Select(heading => ImportDiagnostics.UnknownHeading(name, heading)));

    // A head of two rows is known by both of its halves.
    private static bool IsIn(string cell, string name) => cell == name || (cell.Length >= ShortestHalf && name.EndsWith(cell, StringComparison.Ordinal));
}
