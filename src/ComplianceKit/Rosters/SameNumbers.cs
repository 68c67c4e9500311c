using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>Finds people who share what only one of them can have: a number, an account, an address for mail.</summary>
/// <param name="roster">The roster.</param>
/// <param name="field">The field.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class SameNumbers(Roster roster, FormField field, DiagnosticBag diagnostics)
{
    private readonly SeenTexts seen = new(roster.Rows.Count, number => Text(roster.Rows[number], field));
    private readonly RowFindings findings = new(diagnostics, (row, count) => RosterDiagnostics.MoreSameNumbers(roster.Name, row, count, field));

    /// <summary>Checks the person of a number.</summary>
    public void Check(FormRow row, int number)
    {
        var text = Text(row, field);
        if (text.Length > 0 && seen.FirstOf(text, number) is { } first)
        {
            var place = RosterDiagnostics.Place(roster.Name, row.Line, roster.Columns[field.Name][0]);
            findings.Add(row.Line, RosterDiagnostics.SameNumber(place, roster.Rows[first].Line, field));
        }
    }

    /// <summary>Tells what was only counted.</summary>
    public void End() => findings.End();

    private static string Text(FormRow row, FormField field) => ComparedText.Of(Convert.ToString(row.Values.GetValueOrDefault(field.Name), CultureInfo.InvariantCulture)!);
}
