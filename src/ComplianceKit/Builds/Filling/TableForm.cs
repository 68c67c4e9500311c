using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Forms;
using ComplianceKit.Rosters;

namespace ComplianceKit.Builds.Filling;

/// <summary>Lays out a form that lists many people as the rows of a table.</summary>
/// <param name="source">The form.</param>
/// <param name="writer">Writes it.</param>
/// <param name="each">Finds whose row it is where something is wrong.</param>
/// <param name="roster">The people.</param>
/// <param name="diagnostics">Takes what is wrong, by row and column only.</param>
internal sealed class TableForm(FormSource source, IDocumentWriter writer, EachPerson each, Roster roster, DiagnosticBag diagnostics)
{
    /// <summary>Lays out the table of everybody; <see langword="null"/> with diagnostics where something is wrong.</summary>
    /// <param name="paper">Takes the file.</param>
    public Laid? LayOut(MemoryStream paper)
    {
        var form = source.Prepare(new DiagnosticBag())!;
        var fitted = Fit(form, each.People, paper);
        if (fitted.Made is { } made)
        {
            diagnostics.AddRange(fitted.Moved.Select(value => PersonProblems.Moved(value, each.People, roster)));
            return made;
        }

        TellWhose(form, fitted, paper);
        return null;
    }

    private Fitted<Laid> Fit(PreparedForm form, IEnumerable<FormRow> people, MemoryStream paper) =>
        Fitting.Fit(form, new FormEntries([.. people]), document => Laid.Out(writer, document, paper), static laid => laid.Result.Diagnostics);

    // Laying everybody out alone, and each sheet, costs time again, but tells whose row it is.
    private void TellWhose(PreparedForm form, Fitted<Laid> whole, MemoryStream paper)
    {
        each.LayOut(writer, static _ => false, static (_, _) => { });
        if (!each.Missing.IsEmpty)
        {
            return;
        }

        var sheets = each.People.Chunk(source.Definition.RowsPerSheet).SelectMany(people => PersonProblems.OfSheet(Fit(form, people, paper).Problems, people, roster)).ToList();
        diagnostics.AddRange(sheets.Count > 0 ? sheets : PersonProblems.OfSheet(whole.Problems, each.People, roster));
    }
}
