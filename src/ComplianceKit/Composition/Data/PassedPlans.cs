using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Finds answers that announce in an edition what should have been done before its date.</summary>
internal static class PassedPlans
{
    /// <summary>What is told of the items that a document prints; nothing of a document without editions, which bears no date of its own.</summary>
    public static IEnumerable<Diagnostic> In(Workspace workspace, DocumentRequest request, ImmutableArray<PromisedItem> printed) => request.Revisions.IsEmpty
        ? []
        : printed
            .Select(item => workspace.Responses.Resolve(item.Reference, item.Reference.Split('/')[0])?.Effective)
            .OfType<Responses.Response>()
            .Where(response => response.Planned < request.Revisions[^1].Date)
            .DistinctBy(static response => response.Origin)
            .Select(response => CatalogDiagnostics.PlanPassed(response.Item, response.Planned!.Value, request.Id, request.Revisions[^1].Date, response.Origin));
}
