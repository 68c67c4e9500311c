using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;

namespace ComplianceKit.Editions;

/// <summary>What becomes of an item from one catalog to another.</summary>
public enum ComparisonClass
{
    /// <summary>The other catalog asks for the same.</summary>
    Unchanged,

    /// <summary>There are counterparts that ask for something else in part: answers must be reviewed.</summary>
    Review,

    /// <summary>Somebody has found that the other catalog has no counterpart.</summary>
    Gone,

    /// <summary>No counterpart is known, which does not say that there is none.</summary>
    Unknown,

    /// <summary>Only the other catalog has it, as far as is known.</summary>
    New,
}

/// <summary>An item with what becomes of it.</summary>
/// <param name="Class">What becomes of it.</param>
/// <param name="Item">The item: of the first catalog, or of the second where it is new.</param>
/// <param name="Counterparts">The mappings to the other catalog.</param>
public sealed record ComparedItem(ComparisonClass Class, PlacedItem Item, ImmutableArray<Hop> Counterparts);

/// <summary>Compares catalogs by the crosswalks between them, never by numbers.</summary>
public static class CatalogComparison
{
    /// <summary>All items of <paramref name="first"/> in their order, then those of <paramref name="second"/> that nothing leads to.</summary>
    public static ImmutableArray<ComparedItem> Of(Catalog first, Catalog second, IReadOnlyCollection<Crosswalk> crosswalks)
    {
        var graph = new CrosswalkGraph(crosswalks);
        var alone = crosswalks.Where(crosswalk => crosswalk.Source == first.Id && crosswalk.Target == second.Id)
            .SelectMany(static crosswalk => crosswalk.WithoutCounterpart).ToHashSet(StringComparer.Ordinal);
        var compared = ImmutableArray.CreateBuilder<ComparedItem>();
        foreach (var placed in first.Items)
        {
            ImmutableArray<Hop> hops = [.. graph.DirectlyFrom($"{first.Id}/{placed.Item.Id}", second.Id).Where(static hop => hop.Relation != Relation.None)];
            var found = hops.Any(static hop => hop.Relation == Relation.Equal) ? ComparisonClass.Unchanged
                : !hops.IsEmpty ? ComparisonClass.Review
                : alone.Contains(placed.Item.Id) ? ComparisonClass.Gone : ComparisonClass.Unknown;
            compared.Add(new ComparedItem(found, placed, hops));
        }

        foreach (var placed in second.Items)
        {
            if (!graph.DirectlyInto($"{second.Id}/{placed.Item.Id}").Any(hop => hop.Relation != Relation.None && hop.From.StartsWith(first.Id + "/", StringComparison.Ordinal)))
            {
                compared.Add(new ComparedItem(ComparisonClass.New, placed, []));
            }
        }

        return compared.ToImmutable();
    }
}
