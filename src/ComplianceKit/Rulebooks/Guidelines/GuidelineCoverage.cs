using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Rulebooks.Numbering;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Rulebooks.Guidelines;

/// <summary>Which items of a guideline the articles of a rulebook answer, of those that a facility has to observe.</summary>
/// <param name="Title">The title of the rulebook.</param>
/// <param name="Catalog">The guideline.</param>
/// <param name="Items">The items on the facility's side, in the order of the catalog.</param>
public sealed record GuidelineCoverage(string Title, Catalog Catalog, ImmutableArray<CoveredItem> Items)
{
    private const string Vendor = "vendor";

    // Such items say what a guideline is about; they ask for nothing.
    /// <summary>How many items an article answers.</summary>
    public int Answered => Items.Count(static item => !item.Articles.IsEmpty);

    /// <summary>Holds <paramref name="prepared"/> against <paramref name="catalog"/>.</summary>
    public static GuidelineCoverage Of(PreparedRulebook prepared, Catalog catalog)
    {
        var articles = ByItem(prepared);
        return new GuidelineCoverage(prepared.Rulebook.Title, catalog,
        [
            .. catalog.Items
                .Where(static placed => IsOnFacilitySide(placed.Item))
                .Select(placed => new CoveredItem(placed, [.. articles[$"{catalog.Id}/{placed.Item.Id}"]])),
        ]);
    }

    /// <summary>Whether somebody of the facility has to act on an item; one that names nobody is everybody's.</summary>
    public static bool IsOnFacilitySide(ControlItem item) =>
        !item.IsInformative && (item.Actors.IsEmpty || item.Actors.Any(static actor => actor != Vendor));

    // Two paragraphs of one article that fulfil one item are one article to the reader.
    private static ILookup<string, RulePlace> ByItem(PreparedRulebook prepared) =>
        prepared.Index.Places
            .Where(static place => !place.Node.Deleted)
            .SelectMany(static place => place.Node.Fulfils.Select(fulfilment => (fulfilment.Item, Place: place.OwnArticle ?? place)))
            .Distinct()
            .ToLookup(static pair => pair.Item, static pair => pair.Place, StringComparer.Ordinal);
}

/// <summary>An item of a guideline with the articles that answer it.</summary>
/// <param name="Placed">The item.</param>
/// <param name="Articles">The articles; empty for an item that the rulebook leaves open.</param>
public sealed record CoveredItem(PlacedItem Placed, ImmutableArray<RulePlace> Articles);
