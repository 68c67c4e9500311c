using System.Collections.Immutable;

namespace ComplianceKit.Crosswalks;

/// <summary>All mappings that a workspace knows, walked from an item to those whose answers may say something about it.</summary>
public sealed class CrosswalkGraph
{
    private const int MostHops = 4;

    // Weak relations say little, and less with each further hop.
    private const int MostWeakHops = 2;

    private static readonly Relation[] StrongestFirst = [Relation.Equal, Relation.Superset, Relation.Subset, Relation.Intersects];

    private readonly Dictionary<string, List<Hop>> into = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), Hop> direct = [];

    /// <summary>The graph of <paramref name="crosswalks"/>.</summary>
    public CrosswalkGraph(IEnumerable<Crosswalk> crosswalks)
    {
        foreach (var mapping in crosswalks.SelectMany(static crosswalk => crosswalk.Mappings))
        {
            Add(new Hop(mapping.From, mapping.To, mapping.Relation, mapping.Rationale));
            Add(new Hop(mapping.To, mapping.From, mapping.Relation.Inverse(), mapping.Rationale));
        }

        foreach (var hops in into.Values)
        {
            hops.Sort(static (left, right) => string.CompareOrdinal(left.From, right.From));
        }
    }

    /// <summary>No mappings.</summary>
    public static CrosswalkGraph Empty { get; } = new([]);

    /// <summary>The mappings that lead directly to <paramref name="item"/>, by the reference of their other end.</summary>
    public IReadOnlyList<Hop> DirectlyInto(string item) => into.GetValueOrDefault(item) ?? [];

    /// <summary>The mappings that lead directly from <paramref name="item"/> to items of the catalog <paramref name="catalog"/>.</summary>
    public IEnumerable<Hop> DirectlyFrom(string item, string catalog) => DirectlyInto(item)
        .Where(hop => hop.From.StartsWith(catalog + "/", StringComparison.Ordinal))
        .Select(static hop => new Hop(hop.To, hop.From, hop.Relation.Inverse(), hop.Rationale));

    /// <summary>
    /// For each item from which <paramref name="target"/> can be reached, the strongest path, and of these the shortest; strongest first. The
    /// weakest hop decides what a path claims, and where two items are mapped directly, that mapping alone speaks.
    /// </summary>
    public ImmutableArray<CrosswalkPath> PathsTo(string target)
    {
        var found = ImmutableArray.CreateBuilder<CrosswalkPath>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { target };
        foreach (var hop in DirectlyInto(target))
        {
            _ = seen.Add(hop.From);
            if (hop.Relation != Relation.None)
            {
                found.Add(new CrosswalkPath([hop]));
            }
        }

        foreach (var least in StrongestFirst)
        {
            found.AddRange(Reach(target, least, least.Inherits() ? MostHops : MostWeakHops).Where(path => seen.Add(path.Source)));
        }

        return [.. found.OrderByDescending(static path => path.Relation).ThenBy(static path => path.Hops.Length).ThenBy(static path => path.Source, StringComparer.Ordinal)];
    }

    // Breadth first over hops that claim at least as much as asked, so that the first path to an item is a shortest one. An item may be reached
    // by several ways, of which some are overruled further on.
    private List<CrosswalkPath> Reach(string target, Relation least, int mostHops)
    {
        var paths = new List<CrosswalkPath>();
        var front = new List<CrosswalkPath> { new([]) };
        for (var length = 1; length <= mostHops && front.Count > 0; length++)
        {
            var next = new List<CrosswalkPath>();
            foreach (var path in front)
            {
                var at = path.Hops.IsEmpty ? target : path.Source;
                next.AddRange(DirectlyInto(at).Where(hop => hop.Relation >= least && hop.From != target && !IsOverruled(hop.From, path)).Select(hop => new CrosswalkPath(path.Hops.Insert(0, hop))));
            }

            paths.AddRange(next);
            front = next;
        }

        return paths;
    }

    // Where an item is mapped directly to one further on, that mapping alone speaks, and not the way between them.
    private bool IsOverruled(string item, CrosswalkPath path) => path.Hops.Any(hop => hop.From == item || direct.ContainsKey((item, hop.To)));

    private void Add(Hop hop)
    {
        // The first mapping of a pair stays; that there is another is reported where it is read.
        if (!direct.TryAdd((hop.From, hop.To), hop))
        {
            return;
        }

        if (!into.TryGetValue(hop.To, out var hops))
        {
            into.Add(hop.To, hops = []);
        }

        hops.Add(hop);
    }
}

/// <summary>A step over one mapping in the direction in which an answer travels.</summary>
/// <param name="From">The item whose answer travels.</param>
/// <param name="To">The item that it travels to.</param>
/// <param name="Relation">How <paramref name="From"/> stands to <paramref name="To"/>.</param>
/// <param name="Rationale">Why.</param>
public sealed record Hop(string From, string To, Relation Relation, string Rationale);

/// <summary>A way from an item to another over mappings.</summary>
/// <param name="Hops">The steps, from the source on.</param>
public sealed record CrosswalkPath(ImmutableArray<Hop> Hops)
{
    /// <summary>Where it begins.</summary>
    public string Source => Hops[0].From;

    /// <summary>What the whole path claims: the weakest of its steps.</summary>
    public Relation Relation => Hops.Min(static hop => hop.Relation);

    /// <summary>The items on it, from the source to the target.</summary>
    public IEnumerable<string> Items => Hops.Select(static hop => hop.From).Append(Hops[^1].To);
}
