using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Checks;

/// <summary>Finds what is still open.</summary>
public static class CoverageChecks
{
    // Such items say what a guideline is about; they ask for nothing.
    /// <summary>A warning for each catalog of which some items are answered but not all.</summary>
    public static ImmutableArray<Diagnostic> Unanswered(Workspace workspace)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var catalog in workspace.Catalogs)
        {
            var open = catalog.Asked
                .Select(placed => $"{catalog.Id}/{placed.Item.Id}")
                .Where(item => workspace.Responses.Resolve(item) is null)
                .ToList();
            if (open.Count > 0)
            {
                found.Add(CatalogDiagnostics.Unanswered(catalog.Id, (open.Count, open.Count(workspace.Responses.Drafts.ContainsKey)), open[0], workspace.CatalogPlaces.GetValueOrDefault(catalog.Id, SourceSpan.File("compliancekit.yaml"))));
            }
        }

        return found.ToImmutable();
    }
}
