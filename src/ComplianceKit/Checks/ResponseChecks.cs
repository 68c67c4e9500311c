using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Checks;

/// <summary>Holds the answers of a workspace against its catalogs and evidence.</summary>
internal static class ResponseChecks
{
    /// <summary>Reports answers to absent items, <c>same-as</c> that leads nowhere, unknown evidence, and items without an answer.</summary>
    public static void Run(Workspace workspace, DiagnosticBag diagnostics)
    {
        var items = workspace.Catalogs
            .SelectMany(static catalog => catalog.Items.Select(placed => $"{catalog.Id}/{placed.Item.Id}"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var response in workspace.Responses.ByItem.Values)
        {
            if (!items.Contains(response.Item))
            {
                diagnostics.Add(CatalogDiagnostics.UnknownItem(response.Item, Nearest.To(response.Item, items), response.Origin));
            }

            CheckSameAs(workspace, response, items, diagnostics);
            foreach (var evidence in response.Evidence.Where(evidence => !workspace.Evidence.ContainsKey(evidence.Value)))
            {
                diagnostics.Add(CatalogDiagnostics.UnknownEvidence(evidence.Value, Nearest.To(evidence.Value, workspace.Evidence.Keys), evidence.Origin));
            }
        }
    }

    /// <summary>Reports evidence whose validity has ended.</summary>
    public static void Evidence(Workspace workspace, DateOnly today, DiagnosticBag diagnostics)
    {
        foreach (var evidence in workspace.Evidence.Values)
        {
            if (evidence.ValidTo is { } until && until < today)
            {
                diagnostics.Add(CatalogDiagnostics.EvidenceExpired(evidence.Id, until, evidence.Origin));
            }
        }
    }

    private static void CheckSameAs(Workspace workspace, Responses.Response response, HashSet<string> items, DiagnosticBag diagnostics)
    {
        if (response.SameAs is not { } target)
        {
            return;
        }

        if (!items.Contains(target.Value))
        {
            diagnostics.Add(CatalogDiagnostics.UnknownItem(target.Value, Nearest.To(target.Value, items), target.Origin));
            return;
        }

        var path = new List<string> { response.Item };
        var current = response;
        while (current.SameAs is { } next)
        {
            path.Add(next.Value);
            if (next.Value == response.Item)
            {
                diagnostics.Add(CatalogDiagnostics.SameAsCycle(response.Item, path, target.Origin));
                return;
            }

            if (path.Count > workspace.Responses.ByItem.Count + 1)
            {
                return;
            }

            if (!workspace.Responses.ByItem.TryGetValue(next.Value, out var further))
            {
                diagnostics.Add(CatalogDiagnostics.SameAsUnanswered(response.Item, next.Value, target.Origin));
                return;
            }

            current = further;
        }
    }
}
