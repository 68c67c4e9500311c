using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Tables;

namespace ComplianceKit.Rosters;

/// <summary>Finds the people of a roster whom a user names: by a number or name that tells people apart, or by their row (5行目, row 5).</summary>
public static partial class ChosenPeople
{
    private const string NameField = "name";

    /// <summary>The lines of those people. Who is not there, or is not told apart from others, is a diagnostic; what the user wrote is not repeated in it.</summary>
    /// <param name="roster">The people.</param>
    /// <param name="form">The form.</param>
    /// <param name="named">How the user names each of them.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableHashSet<int> LinesOf(Roster roster, FormDefinition form, ImmutableArray<string> named, DiagnosticBag diagnostics)
    {
        var fields = form.Fields.Where(static field => field.Identifies || field.Name == NameField).ToList();
        var wanted = Array.ConvertAll([.. named], ComparedText.Of);
        var found = Array.ConvertAll(wanted, static _ => new List<int>());
        foreach (var person in roster.Rows)
        {
            var own = fields.ConvertAll(field => ComparedText.Of(RosterOrder.Words(person.Values.GetValueOrDefault(field.Name))));
            for (var at = 0; at < wanted.Length; at++)
            {
                if (RowIn(wanted[at]) is { } row ? row == person.Line : own.Contains(wanted[at]))
                {
                    found[at].Add(person.Line);
                }
            }
        }

        for (var at = 0; at < wanted.Length; at++)
        {
            if (found[at].Count != 1)
            {
                diagnostics.Add(RosterDiagnostics.NotChosen(at + 1, found[at], fields));
            }
        }

        return [.. found.SelectMany(static lines => lines)];
    }

    private static int? RowIn(string text) =>
        Row().Match(text) is { Success: true } match && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    [GeneratedRegex(@"\A(?=.*(?:行目|row))(?:row)?(\d+)(?:行目)?\z")]
    private static partial Regex Row();
}
