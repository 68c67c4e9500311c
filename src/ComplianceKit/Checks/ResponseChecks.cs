using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Checks;

/// <summary>Holds the answers of a workspace against its catalogs and evidence.</summary>
internal sealed class ResponseChecks
{
    private readonly Workspace workspace;
    private readonly DiagnosticBag diagnostics;
    private readonly HashSet<string> items;
    private readonly IReadOnlySet<string> asked;
    private readonly SortedDictionary<string, (SourceSpan First, int Count)> unlisted = new(StringComparer.Ordinal);

    private ResponseChecks(Workspace workspace, IReadOnlySet<string> asked, DiagnosticBag diagnostics)
    {
        this.workspace = workspace;
        this.asked = asked;
        this.diagnostics = diagnostics;
        items = workspace.Catalogs
            .SelectMany(static catalog => catalog.Whole.Items.Select(placed => $"{catalog.Id}/{placed.Item.Id}"))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Reports answers to absent items, <c>same-as</c> that leads nowhere, and unknown evidence.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="asked">The catalogs that the workspace names, those that could not be read included: nothing can be said about their items.</param>
    /// <param name="known">The ids of all catalogs that there are, listed or not.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Run(Workspace workspace, IReadOnlySet<string> asked, IReadOnlyCollection<string> known, DiagnosticBag diagnostics)
    {
        var checks = new ResponseChecks(workspace, asked, diagnostics);
        foreach (var response in workspace.Responses.ByItem.Values.OrderBy(static response => response.Item, StringComparer.Ordinal))
        {
            checks.Check(response);
        }

        foreach (var heading in workspace.Documents.SelectMany(static document => document.Revisions).SelectMany(static revision => AnswerHeadings.In(revision.Changes)))
        {
            diagnostics.Add(CatalogDiagnostics.HeadingInRevision(heading.Place) with { Words = heading.Words });
        }

        // While a name under `catalogs:` is wrong, it may well be the one that these answers mean.
        var whole = asked.All(id => workspace.Catalog(id) is not null);
        foreach (var (catalog, (first, count)) in whole ? checks.unlisted : [])
        {
            diagnostics.Add(known.Contains(catalog)
                ? CatalogDiagnostics.EditionNotListed(catalog, count, asked.Order(StringComparer.Ordinal).FirstOrDefault(other => StemOf(other) == StemOf(catalog)), first)
                : CatalogDiagnostics.CatalogNotListed(catalog, count, Nearest.To(catalog, asked), first));
        }
    }

    // Editions of a guideline differ in what stands behind the last hyphen: mic-meti-1.1 and mic-meti-2.0.
    private static string StemOf(string catalog) => catalog.LastIndexOf('-') is var hyphen and > 0 ? catalog[..hyphen] : catalog;

    private void Check(Response response)
    {
        if (Exists(response.Item, response.Origin) && response.SameAs is { } target && Exists(target.Value, target.Origin))
        {
            Follow(response, target);
        }

        foreach (var (catalog, variant) in response.Variants.Where(pair => !asked.Contains(pair.Key)))
        {
            diagnostics.Add(CatalogDiagnostics.UnusedVariant(catalog, Nearest.To(catalog, asked), variant.Origin));
        }

        foreach (var heading in response.Variants.Values.Prepend(response).SelectMany(AnswerHeadings.In))
        {
            diagnostics.Add(CatalogDiagnostics.HeadingInAnswer(response.Item, heading.Place) with { Words = heading.Words });
        }

        foreach (var evidence in response.Variants.Values.Prepend(response).SelectMany(static answer => answer.Evidence).Where(evidence => !workspace.Evidence.ContainsKey(evidence.Value)))
        {
            diagnostics.Add(CatalogDiagnostics.UnknownEvidence(evidence.Value, NearEvidence(evidence.Value), evidence.Origin));
        }
    }

    private bool Exists(string item, SourceSpan place)
    {
        if (items.Contains(item))
        {
            return true;
        }

        var slash = item.IndexOf('/', StringComparison.Ordinal);
        var catalog = slash < 0 ? null : item[..slash];
        if (catalog is not null && !asked.Contains(catalog))
        {
            var (first, count) = unlisted.GetValueOrDefault(catalog, (place, 0));
            unlisted[catalog] = (Earlier(first, place), count + 1);
        }
        else if (catalog is null || workspace.Catalog(catalog) is not null)
        {
            diagnostics.Add(CatalogDiagnostics.UnknownItem(item, NearItem(item), place));
        }

        return false;
    }

    // Documents print titles, not ids. Several in one are no slip in one of them.
    private string? NearEvidence(string written) =>
        workspace.Evidence.Values.FirstOrDefault(evidence => evidence.Title == written.Trim())?.Id
        ?? (written.AsSpan().ContainsAny("、，,") ? null : Nearest.To(written, workspace.Evidence.Keys));

    // Documents print numbers, not ids; an id that looks like a number may be that of another item.
    private string? NearItem(string written)
    {
        var (catalog, number) = written.Split('/', 2) is [var before, var behind] ? (before, behind) : (null, written);
        var numbered = workspace.Catalogs
            .Where(one => catalog is null || one.Id == catalog)
            .SelectMany(one => one.Whole.Items.Where(placed => placed.Item.Number == number).Select(placed => $"{one.Id}/{placed.Item.Id}"))
            .Take(2)
            .ToList();
        return numbered switch
        {
            [] => Nearest.To(written, items),
            [var only] => only,
            _ => null,
        };
    }

    private void Follow(Response response, SourcedText target)
    {
        var path = new List<string> { response.Item };
        var current = response;
        while (current.SameAs is { } next)
        {
            // A circle that does not come back here is reported for those who are in it.
            var circle = path.Contains(next.Value);
            path.Add(next.Value);
            if (circle)
            {
                if (next.Value == response.Item)
                {
                    diagnostics.Add(CatalogDiagnostics.SameAsCycle(response.Item, path, target.Origin));
                }

                return;
            }

            if (!workspace.Responses.ByItem.TryGetValue(next.Value, out var further))
            {
                // Said once, for the answer that points at the gap.
                if (ReferenceEquals(current, response))
                {
                    diagnostics.Add(workspace.Responses.Inherited.TryGetValue(next.Value, out var inherited)
                        ? CatalogDiagnostics.SameAsInherited(response.Item, next.Value, inherited.Path.Source, target.Origin)
                        : CatalogDiagnostics.SameAsUnanswered(response.Item, next.Value, target.Origin));
                }

                return;
            }

            current = further;
        }
    }

    private static SourceSpan Earlier(SourceSpan left, SourceSpan right)
    {
        var files = string.CompareOrdinal(left.Path, right.Path);
        return files < 0 || (files == 0 && left.Start.Line <= right.Start.Line) ? left : right;
    }
}
