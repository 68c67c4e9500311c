using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Forms;
using ComplianceKit.Rosters;

namespace ComplianceKit.Builds.Filling;

/// <summary>
/// Says what is wrong with the form of one person without anything of the person: the diagnostics of layout may quote the text around a
/// place, so that none of them is passed on; they become findings about a row and, where it is known, a column.
/// </summary>
internal static class PersonProblems
{
    // Those of layout that speak of the template's fields and of millimetres only.
    private static readonly string[] Harmless = ["CK4003", "CK4004", "CK4005"];

    /// <summary>The findings of one person.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<Diagnostic> found, Document? document, FormRow row, Roster roster)
    {
        foreach (var problem in found.Where(static problem => problem.Severity == Severity.Error))
        {
            var place = SourceSpan.At(roster.Name, row.Line, ColumnOf(problem, document, row, roster));
            yield return Harmless.Contains(problem.Code) ? FormsDiagnostics.DoesNotFit(place, problem.Message) : FormsDiagnostics.CannotBeSet(place, problem.Code, problem.Location is { } template && template.Path != roster.Name ? template : null);
        }
    }

    /// <summary>The findings of a sheet that people share.</summary>
    public static IEnumerable<Diagnostic> OfSheet(IEnumerable<Diagnostic> found, IReadOnlyList<FormRow> people, Roster roster) => found
        .Where(static problem => problem.Severity == Severity.Error)
        .Select(problem => FormsDiagnostics.SheetDoesNotFit(
            SourceSpan.At(roster.Name, people[0].Line, 1), people[^1].Line, problem.Code, Harmless.Contains(problem.Code) ? problem.Message : null));

    /// <summary>What is said of a value that moves to an addendum sheet.</summary>
    public static Diagnostic Moved(MovedValue value, IEnumerable<FormRow> people, Roster roster)
    {
        var text = value.Text;
        var row = people.FirstOrDefault(row => row.Values.Any(entry => entry.Value as string == text));
        return FormsDiagnostics.Moved(SourceSpan.At(roster.Name, row?.Line ?? 1, row is null ? 1 : ColumnOf(text, row, roster)), value.Field.Name);
    }

    private static int ColumnOf(Diagnostic problem, Document? document, FormRow row, Roster roster)
    {
        var field = document is null ? null : FieldSearch.In(document).FirstOrDefault(field => !field.Value.IsEmpty && field.Origin == problem.Location);
        return field is null ? 1 : ColumnOf(MovedValue.TextOf(field), row, roster);
    }

    private static int ColumnOf(string text, FormRow row, Roster roster)
    {
        var name = row.Values.FirstOrDefault(value => value.Value as string == text).Key;
        return name is not null && roster.Columns.TryGetValue(name, out var columns) ? columns[0] + 1 : 1;
    }
}
