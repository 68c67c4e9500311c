using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Rosters;

/// <summary>
/// Finds the column of each field by the names that the field answers to, or by what the user says. A name such as 姓+名 stands for columns
/// that make up the field together.
/// </summary>
internal static class ColumnMatcher
{
    private const char Joint = '+';

    /// <summary>The columns of each field that has some, by the field's name: one, or those that make it up.</summary>
    /// <param name="name">The name of the roster's file.</param>
    /// <param name="header">Its first line, which names the columns.</param>
    /// <param name="form">The form.</param>
    /// <param name="map">The names of columns by the names of fields, where the user says so.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableDictionary<string, ImmutableArray<int>> Match(
        string name, TableLine header, FormDefinition form, ImmutableDictionary<string, SourcedText> map, DiagnosticBag diagnostics)
    {
        var columns = ImmutableDictionary.CreateBuilder<string, ImmutableArray<int>>(StringComparer.Ordinal);
        var unknown = new SortedSet<int>();
        var missing = new List<FormField>();
        for (var column = 0; column < header.Cells.Length; column++)
        {
            var heading = header.Cell(column);
            if (heading.Length == 0)
            {
                continue;
            }

            if (form.Fields.FirstOrDefault(field => Answers(field, heading, map)) is not { } field)
            {
                unknown.Add(column);
            }
            else if (!columns.TryAdd(field.Name, [column]))
            {
                diagnostics.Add(RosterDiagnostics.TwoColumns(name, header.Row, column, columns[field.Name][0], field));
            }
        }

        // 名前 is a whole name, unless 苗字 stands beside it.
        foreach (var field in form.Fields.Where(field => columns.ContainsKey(field.Name)))
        {
            var only = columns[field.Name][0];
            if (Joined(field, header, map) is { IsEmpty: false } parts && parts.Contains(only) && parts.All(part => part == only || unknown.Contains(part)))
            {
                columns[field.Name] = parts;
                unknown.ExceptWith(parts);
            }
        }

        foreach (var field in form.Fields.Where(field => !columns.ContainsKey(field.Name)))
        {
            if (Joined(field, header, map) is { IsEmpty: false } parts && parts.All(unknown.Contains))
            {
                columns.Add(field.Name, parts);
                unknown.ExceptWith(parts);
            }
            else if (map.TryGetValue(field.Name, out var mapped))
            {
                var headings = header.Cells.Select(static cell => cell.Trim()).Where(static heading => heading.Length > 0);
                diagnostics.Add(RosterDiagnostics.NoMappedColumn(name, mapped.Value, Nearest.To(mapped.Value, headings), mapped.Origin));
            }
            else if (field.Required)
            {
                missing.Add(field);
            }
        }

        if (columns.Count == 0)
        {
            // The first line names no columns at all, but may name a person.
            return columns.ToImmutable();
        }

        diagnostics.AddRange(missing.Select(field => RosterDiagnostics.MissingColumn(name, header.Row, field)));
        var unfilled = form.Fields.Where(field => !columns.ContainsKey(field.Name)).ToList();
        diagnostics.AddRange(unknown.Select(column => RosterDiagnostics.UnknownColumn(name, header, column, unfilled, form.Fields)));
        return columns.ToImmutable();
    }

    /// <summary>Whether a line that names columns has one of a field, or all that make it up.</summary>
    public static bool HasColumn(TableLine header, FormField field, ImmutableDictionary<string, SourcedText> map) =>
        Enumerable.Range(0, header.Cells.Length).Any(column => Answers(field, header.Cell(column), map)) || !Joined(field, header, map).IsEmpty;

    private static bool Answers(FormField field, string column, ImmutableDictionary<string, SourcedText> map) =>
        map.TryGetValue(field.Name, out var mapped) ? IsSame(mapped.Value, column) : field.IsCalled(column);

    // The first of the names whose parts are all there.
    private static ImmutableArray<int> Joined(FormField field, TableLine header, ImmutableDictionary<string, SourcedText> map)
    {
        var names = map.TryGetValue(field.Name, out var mapped) ? [mapped.Value] : field.Names;
        return names.Select(name => PartsOf(name, header)).FirstOrDefault(static parts => !parts.IsEmpty, []);
    }

    private static ImmutableArray<int> PartsOf(string name, TableLine header)
    {
        var parts = HalfWidth.Of(name).Split(Joint);
        var columns = parts.Select(part => Enumerable.Range(0, header.Cells.Length).FirstOrDefault(column => IsSame(part, header.Cell(column)), -1)).ToImmutableArray();
        return parts.Length > 1 && !columns.Contains(-1) ? columns : [];
    }

    private static bool IsSame(string name, string column) => ComparedText.Of(name) == ComparedText.Of(column);
}
