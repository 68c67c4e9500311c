using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Rosters;

/// <summary>Finds the column of each field by the names that the field answers to, or by what the user says.</summary>
internal static class ColumnMatcher
{
    /// <summary>The column of each field that has one, by the field's name.</summary>
    /// <param name="name">The name of the roster's file.</param>
    /// <param name="header">Its first line, which names the columns.</param>
    /// <param name="form">The form.</param>
    /// <param name="map">The names of columns by the names of fields, where the user says so.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableDictionary<string, int> Match(
        string name, TableLine header, FormDefinition form, ImmutableDictionary<string, SourcedText> map, DiagnosticBag diagnostics)
    {
        var columns = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (var column = 0; column < header.Cells.Length; column++)
        {
            var heading = header.Cell(column);
            if (heading.Length == 0)
            {
                continue;
            }

            if (form.Fields.FirstOrDefault(field => Answers(field, heading, map)) is not { } field)
            {
                diagnostics.Add(RosterDiagnostics.UnknownColumn(name, header.Row, column, form.Fields));
            }
            else if (!columns.TryAdd(field.Name, column))
            {
                diagnostics.Add(RosterDiagnostics.TwoColumns(name, header.Row, column, columns[field.Name], field));
            }
        }

        foreach (var field in form.Fields.Where(field => !columns.ContainsKey(field.Name)))
        {
            if (map.TryGetValue(field.Name, out var mapped))
            {
                var headings = header.Cells.Select(static cell => cell.Trim()).Where(static heading => heading.Length > 0);
                diagnostics.Add(RosterDiagnostics.NoMappedColumn(name, mapped.Value, Nearest.To(mapped.Value, headings), mapped.Origin));
            }
            else if (field.Required)
            {
                diagnostics.Add(RosterDiagnostics.MissingColumn(name, header.Row, field));
            }
        }

        return columns.ToImmutable();
    }

    /// <summary>Whether a field answers to a name.</summary>
    internal static bool Answers(FormField field, string column, ImmutableDictionary<string, SourcedText> map) =>
        map.TryGetValue(field.Name, out var mapped)
            ? ComparedText.Of(mapped.Value) == ComparedText.Of(column)
            : field.OtherNames.Append(field.Name).Append(field.Label).Append(field.English).Any(name => ComparedText.Of(name) == ComparedText.Of(column));
}
