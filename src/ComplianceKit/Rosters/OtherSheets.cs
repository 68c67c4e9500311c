using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Rosters;

/// <summary>Tells which sheets of a workbook nobody is read from: as an error where their columns say that people stand in them.</summary>
/// <param name="name">The name of the roster's file.</param>
/// <param name="form">The form.</param>
/// <param name="map">The names of columns by the names of fields, where the user says so.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class OtherSheets(string name, FormDefinition form, ImmutableDictionary<string, SourcedText> map, DiagnosticBag diagnostics)
{
    /// <summary>Checks the sheets beside the one that is read.</summary>
    /// <param name="others">The sheets.</param>
    /// <param name="columns">The column of each field in the sheet that is read.</param>
    public void Check(ImmutableArray<OtherSheet> others, ImmutableDictionary<string, ImmutableArray<int>> columns)
    {
        foreach (var alike in others.GroupBy(sheet => IsAlike(sheet.First, columns)).OrderByDescending(static group => group.Key))
        {
            diagnostics.Add(RosterDiagnostics.SheetsNotRead(name, [.. alike.Select(static sheet => sheet.Name)], alike.Key));
        }
    }

    // Those who have left stand on a sheet of their own with a number and a name, and without all else that the roster holds of people.
    private bool IsAlike(TableLine first, ImmutableDictionary<string, ImmutableArray<int>> columns) =>
        HasAll(first, [.. columns.Keys.Select(name => form.Field(name)!)])
        || HasAll(first, form.Fields.Where(static field => field.Required))
        || HasAll(first, form.Fields.Where(field => field.Identifies && columns.ContainsKey(field.Name)));

    private bool HasAll(TableLine first, IEnumerable<FormField> fields)
    {
        var asked = fields.ToList();
        return asked.Count > 0 && asked.TrueForAll(field => ColumnMatcher.HasColumn(first, field, map));
    }
}
