using System.Collections;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Rosters;

namespace ComplianceKit.Builds.Filling;

/// <summary>Finds what stands in a roster and nowhere on the form: a form that is the same with and without a value prints nothing of it.</summary>
/// <param name="form">The form.</param>
/// <param name="definition">What it asks for.</param>
/// <param name="roster">The people.</param>
internal sealed class UnprintedValues(PreparedForm form, FormDefinition definition, Roster roster)
{
    // A value may matter to some people only, but nobody waits until a million forms are made twice.
    private const int MostTried = 50;

    /// <summary>What is told of fields other than <paramref name="used"/>, whose values are of use elsewhere.</summary>
    public IEnumerable<Diagnostic> Find(Func<FormField, bool> used)
    {
        foreach (var field in definition.Fields.Where(field => roster.Columns.ContainsKey(field.Name) && !used(field)))
        {
            var column = roster.Columns[field.Name][0] + 1;
            var rows = roster.Rows.Where(row => !IsEmpty(row.Values.GetValueOrDefault(field.Name))).Take(MostTried).ToList();
            if (rows.Count > 0 && !HasBoxes(field, rows[0]) && rows.TrueForAll(row => IsSame(row, field, null)))
            {
                yield return FormsDiagnostics.PrintedNowhere(SourceSpan.At(roster.Name, 1, column), field);
            }
            else if (field.Kind == FormFieldKind.Choice && rows.Count > 0)
            {
                foreach (var line in UnprintedChoices(field))
                {
                    yield return FormsDiagnostics.ChoicePrintedNowhere(SourceSpan.At(roster.Name, line, column), field);
                }
            }
        }
    }

    // The line of the first person for each choice that is printed for nobody.
    private IEnumerable<int> UnprintedChoices(FormField field)
    {
        var open = field.Choices.ToDictionary(static choice => choice, static _ => (First: 0, Tried: 0), StringComparer.Ordinal);
        foreach (var row in roster.Rows)
        {
            if (open.Count == 0 || open.Values.All(static state => state.Tried >= MostTried))
            {
                break;
            }

            foreach (var choice in Choices(row.Values.GetValueOrDefault(field.Name)))
            {
                if (!open.TryGetValue(choice, out var state) || state.Tried >= MostTried)
                {
                    continue;
                }

                if (IsSame(row, field, Choices(row.Values[field.Name]).Where(other => other != choice).ToList<object?>()))
                {
                    open[choice] = (state.First == 0 ? row.Line : state.First, state.Tried + 1);
                }
                else
                {
                    open.Remove(choice);
                }
            }
        }

        return open.Values.Where(static state => state.Tried > 0).Select(static state => state.First).Order();
    }

    // Whether the form prints any choice of a field, be it one that nobody has made.
    private bool HasBoxes(FormField field, FormRow row) =>
        field.Kind == FormFieldKind.Choice
            && field.Choices.Any(choice => !IsSame(With(row, field, row.Values[field.Name] is string ? choice : new List<object?> { choice }), field, null));

    private bool IsSame(FormRow row, FormField field, List<object?>? instead) =>
        form.Markdown(new FormEntries([row])) == form.Markdown(new FormEntries([With(row, field, instead is { Count: > 0 } ? instead : null)]));

    private static FormRow With(FormRow row, FormField field, object? value)
    {
        var values = row.Values.ToDictionary(StringComparer.Ordinal);
        values[field.Name] = value;
        return row with { Values = values };
    }

    private static IEnumerable<string> Choices(object? value) => value switch
    {
        string text => [text],
        IEnumerable list => list.Cast<object?>().OfType<string>(),
        _ => [],
    };

    private static bool IsEmpty(object? value) => value switch
    {
        null or "" => true,
        ICollection list => list.Count == 0,
        _ => false,
    };
}
