using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;

namespace ComplianceKit.Rosters;

/// <summary>Finds people who stand in a roster twice, and different people whose names are the same.</summary>
internal static class PeopleChecks
{
    private const string NameField = "name";

    // In a long roster many people have the name of another one; nobody reads a thousand warnings.
    private const int MostSameNames = 50;

    /// <summary>Runs the checks.</summary>
    public static void Run(Roster roster, FormDefinition form, DiagnosticBag diagnostics)
    {
        var identifying = form.Fields.Where(field => field.Identifies && roster.Columns.ContainsKey(field.Name)).ToList();
        var people = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var same = new List<int>();
        foreach (var row in roster.Rows)
        {
            var name = Words(row.Values.GetValueOrDefault(NameField));
            var person = string.Join('\u001F', identifying.Select(field => Words(row.Values.GetValueOrDefault(field.Name))));
            if (person.Trim('\u001F').Length == 0)
            {
                continue;
            }

            if (identifying.Count > 1 && !people.TryAdd(person, row.Line))
            {
                diagnostics.Add(RosterDiagnostics.SamePerson(roster.Name, row.Line, people[person], identifying));
            }
            else if (name.Length > 0 && !names.TryAdd(name, row.Line))
            {
                same.Add(row.Line);
                if (same.Count <= MostSameNames)
                {
                    diagnostics.Add(RosterDiagnostics.SameName(roster.Name, row.Line, names[name]));
                }
            }
        }

        if (same.Count > MostSameNames)
        {
            diagnostics.Add(RosterDiagnostics.MoreSameNames(roster.Name, same[MostSameNames], same.Count - MostSameNames));
        }
    }

    private static string Words(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("　", string.Empty, StringComparison.Ordinal);
}
