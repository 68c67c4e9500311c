using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Checks;

/// <summary>Holds the evidence of a workspace against the calendar and against itself.</summary>
internal static class EvidenceChecks
{
    /// <summary>Reports evidence whose validity has ended by <paramref name="today"/> or ends before it begins, and successors of nothing.</summary>
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
    }
}
