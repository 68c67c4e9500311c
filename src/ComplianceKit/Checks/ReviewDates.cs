using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Checks;

/// <summary>Finds answers that say they were reviewed on a day that has not come yet, and editions of a year that is probably a slip.</summary>
internal static class ReviewDates
{
    /// <summary>Reports them: one finding a file, at the first of them.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="today">The current date.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Check(Workspace workspace, DateOnly today, DiagnosticBag diagnostics)
    {
        var early = workspace.Responses.ByItem.Values.Where(answer => answer.Variants.Values.Prepend(answer).Any(one => one.Reviewed > today));
        foreach (var inFile in early.GroupBy(static answer => answer.Origin.Path, StringComparer.Ordinal))
        {
            var inOrder = inFile.OrderBy(static answer => answer.Origin.Start.Line).ToList();
            diagnostics.Add(EvidenceDiagnostics.ReviewedTooEarly(inOrder.Count, inOrder[0].Item, inOrder[0].Variants.Values.Prepend(inOrder[0]).Max(static one => one.Reviewed)!.Value, inOrder[0].Origin));
        }

        // Rules and documents are written before the day from which they hold, but seldom by more than a year.
        foreach (var edition in workspace.Documents.SelectMany(static document => document.Revisions).Where(edition => edition.Date > today.AddYears(1)))
        {
            diagnostics.Add(CatalogDiagnostics.EditionFarAhead(edition.Edition, edition.Date, edition.Changes.Origin));
        }
    }
}
