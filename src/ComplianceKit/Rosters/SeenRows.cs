using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>Tells where a sheet shows people otherwise than they are read: in hidden rows or columns, or with cells that are merged over several of them.</summary>
/// <param name="name">The name of the roster's file.</param>
/// <param name="header">Its first line, which names the columns.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class SeenRows(string name, TableLine header, DiagnosticBag diagnostics)
{
    private const int MostNamed = 20;
    private readonly List<int> hidden = [];

    /// <summary>Remembers a line that people do not see.</summary>
    public void Check(TableLine line)
    {
        if (line.IsHidden)
        {
            hidden.Add(line.Row);
        }
    }

    /// <summary>Tells what was found in the whole roster.</summary>
    /// <param name="source">Where the people stand.</param>
    /// <param name="fields">The fields that the roster fills.</param>
    /// <param name="columns">Their columns.</param>
    /// <param name="people">The people who were read.</param>
    public void End(IRowSource source, ImmutableArray<FormField> fields, ImmutableDictionary<string, ImmutableArray<int>> columns, CellStore people)
    {
        if (hidden.Count > 0)
        {
            diagnostics.Add(RosterDiagnostics.HiddenRows(name, hidden[0], hidden.Count, [.. hidden.Take(MostNamed)]));
        }

        var unseen = fields.Where(field => columns[field.Name].Any(source.HiddenColumns.Contains)).Select(static field => field.Label).ToList();
        if (unseen.Count > 0)
        {
            diagnostics.Add(RosterDiagnostics.HiddenColumns(name, header.Row, unseen));
        }

        var findings = new RowFindings(diagnostics, (row, count) => RosterDiagnostics.MoreMerged(name, row, count));
        foreach (var cells in source.Merged.Where(cells => HasPeople(cells, people)).OrderBy(static cells => cells.FirstRow))
        {
            bool IsMerged(int column) => column >= cells.FirstColumn && column <= cells.LastColumn;
            if (fields.FirstOrDefault(field => columns[field.Name].Any(IsMerged)) is { } field)
            {
                findings.Add(cells.FirstRow, RosterDiagnostics.Merged(RosterDiagnostics.Place(name, cells.FirstRow, columns[field.Name].First(IsMerged)), cells.LastRow, field));
            }
        }

        findings.End();
    }

    // People stand in the order of their rows.
    private static bool HasPeople(MergedCells cells, CellStore people)
    {
        var (low, high) = (0, people.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = people.LineOf(middle) > cells.FirstRow ? (low, middle) : (middle + 1, high);
        }

        return low < people.Count && people.LineOf(low) <= cells.LastRow;
    }
}
