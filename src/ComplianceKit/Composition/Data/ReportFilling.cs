using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Reports;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Puts what a document says of the workspace as a whole into its data: its evidence, how far its answers are, what has changed in it.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="request">The document.</param>
/// <param name="resources">What lies outside of the model.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ReportFilling(Workspace workspace, DocumentRequest request, IDocumentResources resources, DiagnosticBag diagnostics)
{
    /// <summary>Fills <paramref name="data"/> by the parameters that the document has.</summary>
    public void Fill(Dictionary<string, object?> data, Dictionary<string, object?> parameters)
    {
        FillEvidence(data, parameters);
        if (parameters.GetValueOrDefault("report") is not null)
        {
            if (((Dictionary<string, object?>)data["document"]!)["date"] is not DateOnly date)
            {
                diagnostics.Add(CatalogDiagnostics.NoDate(request.Id, request.Origin));
                return;
            }

            data["report"] = ReportData.Of(ProgressReport.Of(workspace, date));
        }

        if (parameters.GetValueOrDefault("changes") is not null)
        {
            data["changes"] = ChangesData.Of(resources.Changes, workspace.Language);
        }
    }

    private void FillEvidence(Dictionary<string, object?> data, Dictionary<string, object?> parameters)
    {
        if (parameters.GetValueOrDefault("evidence") is not string most)
        {
            return;
        }

        var only = parameters.GetValueOrDefault("guideline") as string;
        if (only is not null && workspace.Catalog(only) is null)
        {
            diagnostics.Add(ParameterCheck.UnknownCatalog(only, workspace, request, "guideline"));
            return;
        }

        var locked = resources.EvidenceLock(diagnostics)?.Files ?? ImmutableSortedDictionary.Create<string, LockedFile>(StringComparer.Ordinal);
        data["index"] = new EvidenceIndexData(workspace, locked, EvidenceWords.LevelOf(most), request.IsBundled).Of(workspace.Catalogs.Where(catalog => only is null || catalog.Id == only));
    }
}
