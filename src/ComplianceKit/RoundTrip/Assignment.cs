using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Workspaces;

namespace ComplianceKit.RoundTrip;

/// <summary>Divides the items that nobody has answered yet among those who shall answer them.</summary>
public static class Assignment
{
    /// <summary>The catalogs of each owner with just the open items; the owner of an empty name has those that are nobody's.</summary>
    public static ImmutableArray<(string Owner, ImmutableArray<Catalog> Catalogs, int Items)> Of(Workspace workspace)
    {
        var open = workspace.Catalogs.SelectMany(static catalog => catalog.Asked.Select(placed => (Catalog: catalog, Placed: placed)))
            .Where(pair => workspace.Responses.Resolve($"{pair.Catalog.Id}/{pair.Placed.Item.Id}") is null)
            .GroupBy(pair => OwnerOf(workspace, pair.Catalog, pair.Placed), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<(string, ImmutableArray<Catalog>, int)>();
        foreach (var owner in workspace.Owners.Select(static owner => owner.Name).Append(string.Empty).Distinct(StringComparer.Ordinal).Where(open.ContainsKey))
        {
            var catalogs = open[owner].GroupBy(static pair => pair.Catalog.Id, StringComparer.Ordinal)
                .Select(group => workspace.Catalog(group.Key)!.Select(new CatalogSelection("open", owner) { Items = [.. group.Select(static pair => pair.Placed.Item.Id)] }));
            result.Add((owner, [.. catalogs], open[owner].Count));
        }

        return result.ToImmutable();
    }

    // The first owner who names the item, a part that it stands in, or its catalog.
    private static string OwnerOf(Workspace workspace, Catalog catalog, PlacedItem placed)
    {
        var names = placed.Path.Select(part => $"{catalog.Id}/{part.Id}").Append($"{catalog.Id}/{placed.Item.Id}").Append(catalog.Id).ToHashSet(StringComparer.Ordinal);
        return workspace.Owners.FirstOrDefault(owner => owner.Items.Any(item => names.Contains(item.Value)))?.Name ?? string.Empty;
    }
}
