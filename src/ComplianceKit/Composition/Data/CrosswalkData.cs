using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Makes the data of a sheet that sets two catalogs side by side: a row for each mapping, and one for each item without any.</summary>
internal static class CrosswalkData
{
    /// <summary>The rows for the items of <paramref name="from"/> in their order.</summary>
    public static List<Dictionary<string, object?>> Rows(Catalog from, Catalog to, Workspace workspace)
    {
        var graph = new CrosswalkGraph(workspace.Crosswalks);
        var alone = workspace.Crosswalks.Where(crosswalk => crosswalk.Source == from.Id && crosswalk.Target == to.Id)
            .SelectMany(static crosswalk => crosswalk.WithoutCounterpart).ToHashSet(StringComparer.Ordinal);
        return [.. from.Items.SelectMany(placed => RowsOf(placed, from, to, graph, alone))];
    }

    /// <summary>What the crosswalks between the two catalogs lack.</summary>
    public static List<string> KnownGaps(Catalog from, Catalog to, Workspace workspace) =>
        [.. workspace.Crosswalks.Where(crosswalk => (crosswalk.Source == from.Id && crosswalk.Target == to.Id) || (crosswalk.Source == to.Id && crosswalk.Target == from.Id))
            .SelectMany(static crosswalk => crosswalk.KnownGaps)];

    private static IEnumerable<Dictionary<string, object?>> RowsOf(PlacedItem placed, Catalog from, Catalog to, CrosswalkGraph graph, HashSet<string> alone)
    {
        var hops = graph.DirectlyFrom($"{from.Id}/{placed.Item.Id}", to.Id).Where(static hop => hop.Relation != Relation.None).ToList();
        if (hops.Count == 0)
        {
            yield return Row(placed, alone.Contains(placed.Item.Id) ? "対応なし" : "比べていない", null, string.Empty);
        }

        foreach (var hop in hops.OrderByDescending(static hop => hop.Relation))
        {
            yield return Row(placed, WordOf(hop.Relation), to.Whole.Find(hop.To[(to.Id.Length + 1)..]), hop.Rationale);
        }
    }

    private static Dictionary<string, object?> Row(PlacedItem item, string relation, PlacedItem? target, string rationale) => new(StringComparer.Ordinal)
    {
        ["id"] = item.Item.Id,
        ["number"] = item.Item.Number,
        ["topic"] = item.Item.Topic,
        ["requirement"] = item.Item.Requirement,
        ["relation"] = relation,
        ["target-id"] = target?.Item.Id ?? string.Empty,
        ["target-number"] = target?.Item.Number ?? string.Empty,
        ["target-topic"] = target?.Item.Topic ?? string.Empty,
        ["target-requirement"] = target?.Item.Requirement ?? string.Empty,
        ["rationale"] = rationale,
    };

    private static string WordOf(Relation relation) => relation switch
    {
        Relation.Equal => "同じ",
        Relation.Superset => "相手を含む",
        Relation.Subset => "相手の一部",
        _ => "一部が重なる",
    };
}
