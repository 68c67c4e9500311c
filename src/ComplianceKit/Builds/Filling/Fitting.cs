using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Forms;

namespace ComplianceKit.Builds.Filling;

/// <summary>A form laid out.</summary>
/// <param name="Made">What came of it; <see langword="null"/> where it is wrong.</param>
/// <param name="Document">The form as it was filled, before anything was moved.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Moved">The values that stand on an addendum sheet.</param>
internal sealed record Fitted<T>(T? Made, Document? Document, ImmutableArray<Diagnostic> Problems, ImmutableArray<MovedValue> Moved)
    where T : class;

/// <summary>
/// Fills a form so that nothing is cut: a value that finds no room in its field, however small the type may become, moves to an addendum
/// sheet, and the field shows a mark instead.
/// </summary>
internal static class Fitting
{
    // A field that is too narrow, and a comb that has too few boxes.
    private static readonly string[] Movable = ["CK4004", "CK4005"];

    /// <summary>Fills the form and lays it out, as often as it takes.</summary>
    /// <param name="form">The form.</param>
    /// <param name="entries">What is written into it.</param>
    /// <param name="make">Lays it out.</param>
    /// <param name="problemsOf">What is wrong with a layout.</param>
    public static Fitted<T> Fit<T>(PreparedForm form, FormEntries entries, Func<Document, T> make, Func<T, ImmutableArray<Diagnostic>> problemsOf)
        where T : class
    {
        var problems = new DiagnosticBag();
        var filled = form.Fill(entries, problems);
        if (filled is null || problems.HasErrors)
        {
            return new Fitted<T>(null, filled, problems.ToImmutable(), []);
        }

        var moved = new Dictionary<Field, MovedValue>(ReferenceEqualityComparer.Instance);
        for (var document = filled; ;)
        {
            var made = make(document);
            ImmutableArray<Diagnostic> errors = [.. problemsOf(made).Where(static problem => problem.Severity == Severity.Error)];
            if (errors.IsEmpty)
            {
                return new Fitted<T>(made, filled, [], [.. moved.Values]);
            }

            if (!Move(filled, errors, moved) || form.WithAddendum(Marked(filled, moved), entries, moved.Values) is not { } next)
            {
                return new Fitted<T>(null, filled, errors, []);
            }

            document = next;
        }
    }

    private static bool Move(Document filled, ImmutableArray<Diagnostic> errors, Dictionary<Field, MovedValue> moved)
    {
        foreach (var error in errors)
        {
            if (!Movable.Contains(error.Code) || Culprit(filled, error, moved) is not { } field)
            {
                return false;
            }

            moved.Add(field, MovedValue.Of(field, moved.Count + 1));
        }

        return true;
    }

    // The rows of a table share one place in the template; the longest value among them is the one that does not fit.
    private static Field? Culprit(Document filled, Diagnostic error, Dictionary<Field, MovedValue> moved) => FieldSearch.In(filled)
        .Where(field => field.Origin == error.Location && !field.Value.IsEmpty && !moved.ContainsKey(field))
        .MaxBy(static field => MovedValue.TextOf(field).Length);

    private static Document Marked(Document filled, Dictionary<Field, MovedValue> moved) =>
        FieldRewriter.Change(filled, field => moved.TryGetValue(field, out var value) ? field with { Value = [new Text(value.Mark)] } : field);
}
