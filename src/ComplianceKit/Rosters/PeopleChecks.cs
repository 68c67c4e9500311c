using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>Finds people who stand in a roster twice, and different people whose names or numbers are the same.</summary>
internal static class PeopleChecks
{
    private const string NameField = "name";

    // Stands in no text that a form can print.
    private const char Divider = '\u001F';

    /// <summary>Runs the checks.</summary>
    public static void Run(Roster roster, FormDefinition form, DiagnosticBag diagnostics)
    {
        var identifying = form.Fields.Where(field => field.Identifies && roster.Columns.ContainsKey(field.Name)).ToList();
        var rows = roster.Rows;
        var people = new SeenTexts(rows.Count, number => Person(rows[number], identifying));
        var names = new SeenTexts(rows.Count, number => Name(rows[number]));
        var sameNames = new RowFindings(diagnostics, (row, count) => RosterDiagnostics.MoreSameNames(roster.Name, row, count));
        var numbers = identifying.Where(static field => field.Name != NameField && field.Kind != FormFieldKind.Date)
            .Select(field => new SameNumbers(roster, field, diagnostics)).ToList();
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
                continue;
            }

            numbers.ForEach(field => field.Check(row, number));
            if (name.Length > 0 && names.FirstOf(name, number) is { } earlier)
            {
                sameNames.Add(row.Line, RosterDiagnostics.SameName(roster.Name, row.Line, rows[earlier].Line));
            }
        }

        sameNames.End();
        numbers.ForEach(static field => field.End());
    }

    private static string Name(FormRow row) => Words(row.Values.GetValueOrDefault(NameField));

    private static string Person(FormRow row, List<FormField> identifying) =>
        string.Join(Divider, identifying.Select(field => Words(row.Values.GetValueOrDefault(field.Name))));

    private static string Words(object? value) => ComparedText.Of(Convert.ToString(value, CultureInfo.InvariantCulture)!);
}
