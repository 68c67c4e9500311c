using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Catalogs;
using ComplianceKit.Rulebooks;
using ComplianceKit.Rulebooks.Guidelines;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Preparation;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>Holds what the articles of rulebooks say they fulfil against the catalogs.</summary>
public static class FulfilmentReview
{
    /// <summary>For each rulebook of a workspace and each guideline that its articles name, which items are answered.</summary>
    public static ImmutableArray<GuidelineCoverage> Of(LoadResult loaded, DiagnosticBag diagnostics)
    {
        var found = ImmutableArray.CreateBuilder<GuidelineCoverage>();
        var library = new RulebookLibrary(loaded.Files, loaded.BuiltIn, diagnostics);
        foreach (var document in loaded.Workspace?.Documents ?? [])
        {
            if (document.Parameters["rulebook"] is string name && library.Load(name, PlaceOf(document)) is { } stack)
            {
                var catalogs = Check(stack.Rulebook, new CatalogLibrary(loaded.BuiltIn, loaded.Files), diagnostics);

                // What is wrong with the words is for `check` to say; only the numbers matter here.
                var prepared = RulebookPreparation.Prepare(stack.Rulebook, static _ => string.Empty, new DiagnosticBag());
                found.AddRange(catalogs.Select(catalog => GuidelineCoverage.Of(prepared, catalog)));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Reports items that there are not.</summary>
    /// <returns>The catalogs that are named.</returns>
    internal static ImmutableArray<Catalog> Check(Rulebook rulebook, CatalogLibrary library, DiagnosticBag diagnostics)
    {
        var catalogs = new SortedDictionary<string, Catalog?>(StringComparer.Ordinal);
        foreach (var fulfilment in rulebook.Everything().SelectMany(static node => node.Fulfils))
        {
            var id = fulfilment.Catalog;
            if (!library.Ids.Contains(id, StringComparer.Ordinal))
            {
                var near = Nearest.To(id, library.Ids);
                diagnostics.Add(RulebookDiagnostics.UnknownGuidelineItem(fulfilment.Item, near is null ? null : $"{near}/{fulfilment.ItemId}", fulfilment.Origin));
                continue;
            }

            if (!catalogs.TryGetValue(id, out var catalog))
            {
                catalogs[id] = catalog = library.Load(id, fulfilment.Origin, diagnostics);
            }

            if (catalog is not null && catalog.Find(fulfilment.ItemId) is null)
            {
                var near = Nearest.To(fulfilment.ItemId, catalog.Items.Select(static placed => placed.Item.Id));
                diagnostics.Add(RulebookDiagnostics.UnknownGuidelineItem(fulfilment.Item, near is null ? null : $"{id}/{near}", fulfilment.Origin));
            }
        }

        return [.. catalogs.Values.OfType<Catalog>()];
    }

    private static SourceSpan PlaceOf(DocumentRequest document) => document.ParameterPlaces.GetValueOrDefault("rulebook") ?? document.Origin;
}
