using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>Finds days that cannot be: a date of birth that lies ahead, an end before its beginning.</summary>
/// <param name="name">The name of the roster's file.</param>
/// <param name="fields">The fields that the roster fills.</param>
/// <param name="columns">Their columns.</param>
/// <param name="today">The present day; <see langword="null"/> where it is not known.</param>
internal sealed class DayChecks(string name, ImmutableArray<FormField> fields, ImmutableDictionary<string, ImmutableArray<int>> columns, DateOnly? today)
{
    /// <summary>Checks the cells of a person, in the order of the fields.</summary>
    public IEnumerable<Diagnostic> Check(int row, string[] cells)
    {
        for (var at = 0; at < fields.Length; at++)
        {
            if (fields[at] is not { Kind: FormFieldKind.Date } field || WrittenDate.Parse(cells[at]) is not { } day)
            {
                continue;
            }

            var place = RosterDiagnostics.Place(name, row, columns[field.Name][0]);
            if (field.Past && day > today)
            {
                yield return RosterDiagnostics.DayAhead(place, field);
            }

            var earlier = field.NotBefore is { } other ? fields.FirstOrDefault(one => one.Name == other) : null;
            if (earlier is not null && WrittenDate.Parse(cells[fields.IndexOf(earlier)]) is { } start && day < start)
            {
                yield return RosterDiagnostics.DayBefore(place, field, earlier);
            }
        }
    }
}
