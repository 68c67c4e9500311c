using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Importing.Cells;

namespace ComplianceKit.Importing.Pairing;

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

    // Nearer than this the words alone choose nothing.
    private const double Rivalry = 0.12;
    private const double Tie = 0.04;

    // So much more like the item of another, a row is no answer to one of those who act in it.
    private const double Foreign = 0.5;
    private readonly Catalog catalog;
    private readonly List<(ControlItem Item, string Number, int Pairs, int Part)> items = [];
    private readonly Dictionary<ControlItem, (ImmutableArray<string> Actors, int Part)> placeOfItem = new(ReferenceEqualityComparer.Instance);
    private readonly CertainItems certain;
    private readonly Dictionary<int, List<int>> itemsOfPair = [];
    private readonly int[] common;

    public ItemPairing(Catalog catalog)
    {
        this.catalog = catalog;
        Paths = new NumberPaths(catalog);
        Numbers = new PrintedNumbers(catalog);
        certain = new CertainItems(catalog);
        Claimed = new ClaimedItems(catalog);
        var parts = new List<string>();
        foreach (var placed in catalog.Items)
        {
            var item = placed.Item;
            var top = placed.Path.IsEmpty ? string.Empty : placed.Path[0].Id;
            var part = parts.IndexOf(top);
            if (part < 0)
            {
                part = parts.Count;
                parts.Add(top);
            }

            var pairs = Likeness.PairsOf(item.Requirement);
            foreach (var pair in pairs)
            {
                if (!itemsOfPair.TryGetValue(pair, out var having))
                {
                    itemsOfPair[pair] = having = [];
                }

                having.Add(items.Count);
            }

            items.Add((item, Folding.Of(item.Number), pairs.Count, part));
            placeOfItem[item] = (item.Actors.IsEmpty ? placed.Path.Select(static above => ActorWords.OfHeading(above.Title)).LastOrDefault(static actors => !actors.IsEmpty, []) : item.Actors, part);
        }

        PartCount = parts.Count;
        common = new int[items.Count];
    }

    /// <summary>How many highest parts the catalog has.</summary>
    public int PartCount { get; }

    /// <summary>The highest part that the sheet answers, where it is known.</summary>
    public int Home { get; set; } = HomePart.None;

    /// <summary>For each highest part, how like a row is to the item of it that is most like it.</summary>
    public double[] LikenessByPart(string requirement)
    {
        var pairs = Likeness.PairsOf(requirement);
        var best = new double[PartCount];
        Count(pairs);
        for (var index = 0; index < items.Count; index++)
        {
            best[items[index].Part] = Math.Max(best[items[index].Part], Likeness.Of(common[index], pairs.Count, items[index].Pairs));
        }

        return best;
    }

    /// <summary>The items by the numbers of their parts and their own.</summary>
    public NumberPaths Paths { get; }

    /// <summary>The numbers that the catalog prints.</summary>
    public PrintedNumbers Numbers { get; }

    /// <summary>The items whose very words the sheet asks.</summary>
    public ClaimedItems Claimed { get; }

    /// <summary>Whether an item is for one of those who act; it is where either is not known.</summary>
    public bool Fits(ControlItem item, ImmutableArray<string> actors) =>
        actors.IsEmpty || !placeOfItem.TryGetValue(item, out var own) || own.Actors.IsEmpty || own.Actors.Any(actor => actors.Contains(actor, StringComparer.Ordinal));

    /// <summary>The best item, how sure it is, from 0 to 1, and another that would do as well; without an item, one that is another's to do.</summary>
    /// <param name="id">The id that the row gives, empty for none.</param>
    /// <param name="sequence">Its running number.</param>
    /// <param name="number">Its number as printed.</param>
    /// <param name="requirement">What it asks.</param>
    /// <param name="path">The numbers of the parts that it stands in, from the highest.</param>
    /// <param name="actors">Those who act in it; empty where that is not known.</param>
    public (ControlItem? Item, double Score, ControlItem? Rival) Find(string id, string sequence, string number, string requirement, IEnumerable<string> path, ImmutableArray<string> actors)
    {
        if (id.Length > 0 && catalog.Find(id.StartsWith(catalog.Id + "/", StringComparison.Ordinal) ? id[(catalog.Id.Length + 1)..] : id) is { } named)
        {
            return (named.Item, 1, null);
        }

        (sequence, number) = Numbers.Of(sequence, number);
        var place = SheetNumbering.SequenceOf(sequence);
        var numbered = Numbers.Only(number);
        var folded = Folding.Of(number);
        var placed = Paths.Find(path, number);
        if (certain.Find(placed, place, folded, requirement) is { } known && Fits(known, actors) && (Home == HomePart.None || placeOfItem[known].Part == Home))
        {
            return (known, 1, null);
        }

        var pairs = Likeness.PairsOf(requirement);
        var found = new List<(ControlItem Item, int Part, double Score)>();
        var same = new List<ControlItem>();
        Count(pairs);
        for (var index = 0; index < items.Count; index++)
        {
            var (candidate, printed, own, part) = items[index];
            var words = Likeness.Of(common[index], pairs.Count, own);
            if (words < LeastWords || Claimed.IsOfAnother(candidate, requirement))
            {
                continue;
            }

            if (words >= 1)
            {
                same.Add(candidate);
            }

            var alike = words
                + (folded.Length > 0 && printed == folded ? SameNumber : 0)
                + (ReferenceEquals(candidate, placed) ? SamePath : 0)
                + ((place > 0 && candidate.Sequence == place) || (ReferenceEquals(candidate, numbered) && placed is null) ? SameSequence : 0);
            found.Add((candidate, part, alike));
        }

        var fitting = Best(found.FindAll(one => Fits(one.Item, actors)));
        var others = Best(found.FindAll(one => !Fits(one.Item, actors)));
        var best = (fitting.Score < Least && others.Score >= Least) || (fitting.Score < Sure && others.Score >= fitting.Score + Foreign) ? (null, 0, others.Item)
            : others.Score >= fitting.Score + Rivalry ? (fitting.Item, fitting.Score, others.Item)
            : fitting;

        // The words of one and the number of another: neither is certain.
        return best is ({ } item, var score, null) && same.Count > 0 && !same.Contains(item) ? (item, score, same[0]) : best;
    }

    // The first of the most like ones; where it has rivals, one of the part that the whole sheet answers.
    private (ControlItem? Item, double Score, ControlItem? Rival) Best(List<(ControlItem Item, int Part, double Score)> found)
    {
        if (found.Count == 0)
        {
            return (null, 0, null);
        }

        var best = found.MaxBy(static one => one.Score);
        if (Home != HomePart.None && best.Part != Home && found.Where(one => one.Part == Home && one.Score >= Least).ToList() is { Count: > 0 } own)
        {
            var other = best;
            best = own.MaxBy(static one => one.Score);
            if (best.Score <= other.Score - Rivalry)
            {
                return (best.Item, Math.Min(1, best.Score), other.Item);
            }
        }

        var rival = found.Find(one => !ReferenceEquals(one.Item, best.Item) && one.Score > best.Score - Tie && (Home == HomePart.None || one.Part == Home)).Item;
        return (best.Item, Math.Min(1, best.Score), rival);
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
