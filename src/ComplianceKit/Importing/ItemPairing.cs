using ComplianceKit.Catalogs;

namespace ComplianceKit.Importing;

/// <summary>Finds the item of a catalog that a row of somebody's sheet means.</summary>
internal sealed class ItemPairing
{
    /// <summary>From here on a pairing needs nobody's look.</summary>
    public const double Sure = 0.6;

    /// <summary>Below this a row is refused.</summary>
    public const double Least = 0.3;

    // Equal numbers alone pair nothing: sheets of other editions number otherwise.
    private const double LeastWords = 0.15;
    private const double SameNumber = 0.15;
    private const double SameSequence = 0.35;
    private const double SamePath = 0.35;
    private readonly Catalog catalog;
    private readonly List<(ControlItem Item, int Pairs)> items = [];
    private readonly Dictionary<int, List<int>> itemsOfPair = [];
    private readonly int[] common;

    public ItemPairing(Catalog catalog)
    {
        this.catalog = catalog;
        Paths = new NumberPaths(catalog);
        foreach (var item in catalog.Items.Select(static placed => placed.Item))
        {
            var pairs = Likeness.PairsOf(item.Requirement);
            foreach (var pair in pairs)
            {
                if (!itemsOfPair.TryGetValue(pair, out var having))
                {
                    itemsOfPair[pair] = having = [];
                }

                having.Add(items.Count);
            }

            items.Add((item, pairs.Count));
        }

        common = new int[items.Count];
    }

    /// <summary>The items by the numbers of their parts and their own.</summary>
    public NumberPaths Paths { get; }

    /// <summary>The best item and how sure it is, from 0 to 1.</summary>
    /// <param name="id">The id that the row gives, empty for none.</param>
    /// <param name="sequence">Its running number.</param>
    /// <param name="number">Its number as printed.</param>
    /// <param name="requirement">What it asks.</param>
    /// <param name="path">The numbers of the parts that it stands in, from the highest.</param>
    public (ControlItem? Item, double Score) Find(string id, string sequence, string number, string requirement, IEnumerable<string> path)
    {
        if (id.Length > 0 && catalog.Find(id.StartsWith(catalog.Id + "/", StringComparison.Ordinal) ? id[(catalog.Id.Length + 1)..] : id) is { } named)
        {
            return (named.Item, 1);
        }

        var place = SheetNumbering.SequenceOf(sequence);
        var pairs = Likeness.PairsOf(requirement);
        var placed = Paths.Find(path, number);
        var (best, score) = ((ControlItem?)null, 0.0);
        Count(pairs);
        for (var index = 0; index < items.Count; index++)
        {
            var (item, own) = items[index];
            var words = Likeness.Of(common[index], pairs.Count, own);
            if (words < LeastWords)
            {
                continue;
            }

            var alike = words
                + (number.Length > 0 && item.Number == number ? SameNumber : 0)
                + (ReferenceEquals(item, placed) ? SamePath : 0)
                + (place > 0 && item.Sequence == place ? SameSequence : 0);
            if (alike > score)
            {
                (best, score) = (item, alike);
            }
        }

        return (best, Math.Min(1, score));
    }

    // How many pairs of letters each item has in common with a row: by pair, since most items have next to none.
    private void Count(HashSet<int> pairs)
    {
        Array.Clear(common);
        foreach (var pair in pairs)
        {
            if (!itemsOfPair.TryGetValue(pair, out var having))
            {
                continue;
            }

            foreach (var index in having)
            {
                common[index]++;
            }
        }
    }
}
