using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Checks;

/// <summary>Holds the evidence of a workspace against the calendar and against itself.</summary>
internal static class EvidenceChecks
{
    /// <summary>Reports evidence whose validity has ended by <paramref name="today"/> or ends before it begins, successors of nothing, and files that may be shown by one entry and not by another.</summary>
    public static void Run(Workspace workspace, DateOnly today, DiagnosticBag diagnostics)
    {
        foreach (var evidence in workspace.Evidence.Values)
        {
            if (evidence.ValidTo < evidence.ValidFrom)
            {
                diagnostics.Add(CatalogDiagnostics.EndsBeforeItBegins(evidence.Id, evidence.Origin));
            }
            else if (evidence.ValidTo is { } until && until < today)
            {
                diagnostics.Add(CatalogDiagnostics.EvidenceExpired(evidence.Id, until, evidence.Origin));
            }

            if (evidence.Supersedes is { } earlier && !workspace.Evidence.ContainsKey(earlier))
            {
                diagnostics.Add(CatalogDiagnostics.UnknownEvidence(earlier, Nearest.To(earlier, workspace.Evidence.Keys), evidence.Origin));
            }
        }

        Disclosures(workspace, diagnostics);
    }

    // A bundle takes a file for the entry that may be shown, whatever another entry says of the same file.
    private static void Disclosures(Workspace workspace, DiagnosticBag diagnostics)
    {
        foreach (var file in workspace.Evidence.Values.Where(static evidence => evidence.File is not null).GroupBy(static evidence => Plain(evidence.File!), StringComparer.Ordinal))
        {
            var inOrder = file.OrderBy(static evidence => evidence.Origin.Start.Line).ToList();
            foreach (var evidence in inOrder.Where(evidence => evidence.Disclosure != inOrder[0].Disclosure))
            {
                diagnostics.Add(EvidenceDiagnostics.DisclosedTwoWays(evidence, inOrder[0]));
            }
        }
    }

    private static string Plain(string file) => string.Join('/', file.Split('/').Where(static part => part is not ("" or ".")));
}
