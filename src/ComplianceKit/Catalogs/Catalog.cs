using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Catalogs;

/// <summary>A guideline as a list of items to answer, in its own hierarchy.</summary>
/// <param name="Id">The id by which workspaces and answers name it.</param>
/// <param name="Title">The guideline's title.</param>
/// <param name="Parts">The highest parts, in order.</param>
public sealed record Catalog(string Id, string Title, ImmutableArray<CatalogPart> Parts)
{
    /// <summary>A shorter title for headings and sheets.</summary>
    public string ShortTitle { get; init; } = Title;

    /// <summary>The edition.</summary>
    public string? Edition { get; init; }

    /// <summary>Who has published it.</summary>
    public ImmutableArray<string> Publishers { get; init; } = [];

    /// <summary>When it was published, as the guideline says it (a year and month, or a date).</summary>
    public string? Published { get; init; }

    /// <summary>Whether it is in force.</summary>
    public string? Status { get; init; }

    /// <summary>What it was read from.</summary>
    public string? SourcePlace { get; init; }

    /// <summary>Where the official text can be obtained.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>What of the guideline it covers.</summary>
    public string? Covers { get; init; }

    /// <summary>The selections that the guideline itself distinguishes, by its readers or patterns.</summary>
    public ImmutableArray<CatalogSelection> Profiles { get; init; } = [];

    /// <summary>The selection that it has been narrowed to, or <see langword="null"/>.</summary>
    public CatalogSelection? Selection { get; private init; }

    /// <summary>The catalog with all items, where this is a selection of it.</summary>
    public Catalog Whole => whole ?? this;

    /// <summary>What is not established of it, in sentences for the reader of a sheet.</summary>
    public ImmutableArray<string> KnownGaps { get; init; } = [];

    /// <summary>Remarks on it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The names of the levels of its hierarchy, from the highest.</summary>
    public ImmutableArray<string> Levels { get; init; } = [];

    /// <summary>Whether it is the workspace's own: those that come with the program were read from what it names, others from what somebody has at hand.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Where it was read.</summary>
    public SourceSpan? Origin { get; init; }

    /// <summary>All items in order, each with the parts it stands in, from the highest.</summary>
    public ImmutableArray<PlacedItem> Items { get; } = [.. Parts.SelectMany(static part => part.ItemsWithin([]))];

    private readonly Lazy<Dictionary<string, PlacedItem>> byId = new(() => IndexOf(Parts));
    private Catalog? whole;

    /// <summary>The items that ask somebody for an answer, in order.</summary>
    public IEnumerable<PlacedItem> Asked => Items.Where(static placed => !placed.Item.IsInformative);

    /// <summary>How many items are not verified in full.</summary>
    public int Unverified => Items.Count(static placed => placed.Item.Verification != Verification.Full);

    /// <summary>Whether it lacks something: known gaps, or items that are not verified in full.</summary>
    public bool IsIncomplete => !KnownGaps.IsEmpty || Unverified > 0;

    /// <summary>The item of an id, or <see langword="null"/>.</summary>
    public PlacedItem? Find(string id) => byId.Value.GetValueOrDefault(id);

    /// <summary>The catalog with only the items that <paramref name="selection"/> takes, in their order; parts left empty are dropped.</summary>
    public Catalog Select(CatalogSelection selection) => Copy(CatalogPart.Keep(Parts, [], selection), selection, Whole);

    /// <summary>The catalog with other parts.</summary>
    internal Catalog WithParts(ImmutableArray<CatalogPart> parts) => Copy(parts, Selection, original: null);

    // The index and the list of items are made of the parts, so that a copy must be made anew.
    private Catalog Copy(ImmutableArray<CatalogPart> parts, CatalogSelection? selection, Catalog? original) => new(Id, Title, parts)
    {
        ShortTitle = ShortTitle,
        Edition = Edition,
        Publishers = Publishers,
        Published = Published,
        Status = Status,
        SourcePlace = SourcePlace,
        SourceAddress = SourceAddress,
        Covers = Covers,
        Profiles = Profiles,
        KnownGaps = KnownGaps,
        Notes = Notes,
        Levels = Levels,
        IsOwn = IsOwn,
        Origin = Origin,
        Selection = selection,
        whole = original,
    };

    private static Dictionary<string, PlacedItem> IndexOf(ImmutableArray<CatalogPart> parts)
    {
        var index = new Dictionary<string, PlacedItem>(StringComparer.Ordinal);
        foreach (var placed in parts.SelectMany(static part => part.ItemsWithin([])))
        {
            index.TryAdd(placed.Item.Id, placed);
        }

        return index;
    }
}

/// <summary>A chapter, section, group or subject of a catalog.</summary>
/// <param name="Id">Its id, unique in the catalog.</param>
/// <param name="Number">Its number as printed, empty for none.</param>
/// <param name="Title">Its title, empty for none.</param>
/// <param name="Parts">The parts in it.</param>
/// <param name="Items">The items that stand in it directly.</param>
/// <param name="Origin">Where it was read.</param>
public sealed record CatalogPart(
    string Id, string Number, string Title, ImmutableArray<CatalogPart> Parts, ImmutableArray<ControlItem> Items, SourceSpan Origin)
{
    /// <summary>The number and title together, for headings and cells.</summary>
    public string Label => Number.Length == 0 ? Title : Title.Length == 0 ? Number : $"{Number} {Title}";

    /// <summary>The parts with only the items that <paramref name="selection"/> takes.</summary>
    internal static ImmutableArray<CatalogPart> Keep(ImmutableArray<CatalogPart> parts, ImmutableArray<CatalogPart> above, CatalogSelection selection)
    {
        var kept = ImmutableArray.CreateBuilder<CatalogPart>();
        foreach (var part in parts)
        {
            var path = above.Add(part);
            var narrowed = part with
            {
                Items = [.. part.Items.Where(item => selection.Takes(new PlacedItem(item, path)))],
                Parts = Keep(part.Parts, path, selection),
            };
            if (!narrowed.Items.IsEmpty || !narrowed.Parts.IsEmpty)
            {
                kept.Add(narrowed);
            }
        }

        return kept.ToImmutable();
    }

    /// <summary>All items in it, each with its parts from the highest; <paramref name="above"/> are the parts that it stands in.</summary>
    internal IEnumerable<PlacedItem> ItemsWithin(ImmutableArray<CatalogPart> above)
    {
        var path = above.Add(this);
        foreach (var item in Items)
        {
            yield return new PlacedItem(item, path);
        }

        foreach (var placed in Parts.SelectMany(part => part.ItemsWithin(path)))
        {
            yield return placed;
        }
    }
}

/// <summary>An item with the parts it stands in, from the highest.</summary>
public sealed record PlacedItem(ControlItem Item, ImmutableArray<CatalogPart> Path);
