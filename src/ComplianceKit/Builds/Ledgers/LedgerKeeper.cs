using System.Collections.Immutable;
using ComplianceKit.Composition;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Builds.Ledgers;

/// <summary>
/// Makes a document's ledger from two independent sources: what the document promises (its catalog or layout) and where the writers
/// say that each item's anchor came to stand. A block dropped from a template leaves a promise without a place.
/// </summary>
internal static class LedgerKeeper
{
    /// <summary>The prefix of the ids that templates give to the nodes that print an item.</summary>
    public const string AnchorPrefix = "item:";

    /// <summary>The ledger of one document.</summary>
    /// <param name="document">The document's id.</param>
    /// <param name="promised">The items that it must print.</param>
    /// <param name="anchors">The anchors that each format's writer returned.</param>
    public static Ledger Keep(
        string document, ImmutableArray<PromisedItem> promised, IReadOnlyDictionary<string, ImmutableArray<Anchor>> anchors)
    {
        var places = anchors.ToDictionary(static pair => pair.Key, static pair => PlacesOf(pair.Value), StringComparer.Ordinal);
        return new Ledger(document, [.. promised.Select(item => Enter(item, places))]);
    }

    private static LedgerEntry Enter(PromisedItem item, Dictionary<string, Dictionary<string, string>> places)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (format, byItem) in places)
        {
            if (byItem.TryGetValue(item.Reference, out var place))
            {
                found.Add(format, place);
            }
        }

        return new LedgerEntry(item.Reference, item.State, item.SameAs, item.Reason, found.ToImmutable()) { InheritedFrom = item.InheritedFrom };
    }

    private static Dictionary<string, string> PlacesOf(ImmutableArray<Anchor> anchors)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var anchor in anchors)
        {
            if (anchor.Id.StartsWith(AnchorPrefix, StringComparison.Ordinal))
            {
                result.TryAdd(anchor.Id[AnchorPrefix.Length..], anchor.Place);
            }
        }

        return result;
    }
}
