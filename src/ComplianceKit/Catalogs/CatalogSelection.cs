using System.Collections.Immutable;

namespace ComplianceKit.Catalogs;

/// <summary>Which items of a catalog hold for someone: a profile in OSCAL's sense. What is empty selects everything.</summary>
/// <param name="Id">Its id, by which a workspace names it.</param>
/// <param name="Title">For whom it holds.</param>
public sealed record CatalogSelection(string Id, string Title)
{
    /// <summary>The ids of parts of which everything is taken.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>The applicability patterns; an item that names none holds for all.</summary>
    public ImmutableArray<string> Patterns { get; init; } = [];

    /// <summary>Those who have to act.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>The tags.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The ids of items, where only these are taken.</summary>
    public ImmutableHashSet<string>? Items { get; init; }

    /// <summary>Whether <paramref name="placed"/> is taken.</summary>
    public bool Takes(PlacedItem placed) =>
        Items?.Contains(placed.Item.Id) != false
        && (Parts.IsEmpty || placed.Path.Any(part => Parts.Contains(part.Id)))
        && (placed.Item.Patterns.IsEmpty || Fits(Patterns, placed.Item.Patterns))
        && Fits(Actors, placed.Item.Actors)
        && Fits(Tags, placed.Item.Tags);

    private static bool Fits(ImmutableArray<string> wanted, ImmutableArray<string> found) => wanted.IsEmpty || wanted.Any(found.Contains);
}
