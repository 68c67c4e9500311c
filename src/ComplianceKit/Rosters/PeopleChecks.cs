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

    // Stands in no text that a form can print.
    private const char Divider = '\u001F';

    /// <summary>Runs the checks.</summary>
    public static void Run(Roster roster, FormDefinition form, DiagnosticBag diagnostics)
    {
        var identifying = form.Fields.Where(field => field.Identifies && roster.Columns.ContainsKey(field.Name)).ToList();
        var rows = roster.Rows;
        var people = new SeenTexts(rows.Count, number => Person(rows[number], identifying));
        var names = new SeenTexts(rows.Count, number => Name(rows[number]));
        var same = new List<int>();
        for (var number = 0; number < rows.Count; number++)
        {
            var row = rows[number];
            var (name, person) = (Name(row), Person(row, identifying));
            if (person.Trim(Divider).Length == 0)
            {
                continue;
            }

            if (identifying.Count > 1 && people.FirstOf(person, number) is { } first)
            {
                diagnostics.Add(RosterDiagnostics.SamePerson(roster.Name, row.Line, rows[first].Line, identifying));
            }
            else if (name.Length > 0 && names.FirstOf(name, number) is { } earlier)
            {
                same.Add(row.Line);
                if (same.Count <= MostSameNames)
                {
                    diagnostics.Add(RosterDiagnostics.SameName(roster.Name, row.Line, rows[earlier].Line));
                }
            }
        }

        if (same.Count > MostSameNames)
        {
            diagnostics.Add(RosterDiagnostics.MoreSameNames(roster.Name, same[MostSameNames], same.Count - MostSameNames));
        }
    }

    private static string Name(FormRow row) => Words(row.Values.GetValueOrDefault(NameField));

    private static string Person(FormRow row, List<FormField> identifying) =>
        string.Join(Divider, identifying.Select(field => Words(row.Values.GetValueOrDefault(field.Name))));

    private static string Words(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("　", string.Empty, StringComparison.Ordinal);
}
