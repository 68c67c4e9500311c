using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Responses;

namespace ComplianceKit.Checks;

/// <summary>Finds contradictions in crosswalks and between the answers that travel along them.</summary>
internal static class InheritanceChecks
{
    /// <summary>Reports items that inherit nothing because their sources disagree.</summary>
    public static void Conflicts(Inheritance inheritance, DiagnosticBag diagnostics)
    {
        foreach (var conflict in inheritance.Conflicts)
        {
            diagnostics.Add(CrosswalkDiagnostics.Conflict(conflict));
        }
    }

    /// <summary>
    /// Reports written answers that contradict each other: to items that ask for the same, and a wider item that is met beside a narrower one that
    /// is not.
    /// </summary>
    public static void Contradictions(IEnumerable<Crosswalk> crosswalks, ResponseBook book, DiagnosticBag diagnostics)
    {
        foreach (var mapping in crosswalks.SelectMany(static crosswalk => crosswalk.Mappings))
        {
            if (book.ByItem.TryGetValue(mapping.From, out var first) && book.ByItem.TryGetValue(mapping.To, out var second)
                && book.Resolve(mapping.From) is { Effective.Status: { } from } && book.Resolve(mapping.To) is { Effective.Status: { } to }
                && Contradict(mapping.Relation, from, to))
            {
                diagnostics.Add(CrosswalkDiagnostics.Contradiction(mapping, first, from, second, to));
            }
        }
    }

    private static bool Contradict(Relation relation, ResponseStatus from, ResponseStatus to) => relation switch
    {
        Relation.Equal => from != to,
        Relation.Superset => from == ResponseStatus.Met && to is (ResponseStatus.Partial or ResponseStatus.Planned or ResponseStatus.NotMet),
        Relation.Subset => Contradict(Relation.Superset, to, from),
        _ => false,
    };

    /// <summary>Reports circles of items of which each is said to ask for more than the next. Equal items may stand in them.</summary>
    public static void Circles(IReadOnlyList<Crosswalk> crosswalks, DiagnosticBag diagnostics)
    {
        var next = new SortedDictionary<string, List<(string To, bool Wider, Mapping Mapping)>>(StringComparer.Ordinal);
        foreach (var mapping in crosswalks.SelectMany(static crosswalk => crosswalk.Mappings))
        {
            if (mapping.Relation is Relation.Equal or Relation.Superset)
            {
                Add(mapping.From, mapping.To, mapping);
            }

            if (mapping.Relation is Relation.Equal or Relation.Subset)
            {
                Add(mapping.To, mapping.From, mapping);
            }
        }

        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (from, steps) in next)
        {
            foreach (var (to, wider, mapping) in steps)
            {
                if (wider && !reported.Contains(from) && PathBetween(to, from, next) is { } back)
                {
                    reported.UnionWith(back);
                    diagnostics.Add(CrosswalkDiagnostics.Circle(back.Prepend(from), mapping.Origin));
                }
            }
        }

        void Add(string from, string to, Mapping mapping)
        {
            if (!next.TryGetValue(from, out var steps))
            {
                next.Add(from, steps = []);
            }

            steps.Add((to, mapping.Relation != Relation.Equal, mapping));
        }
    }

    private static List<string>? PathBetween(string from, string to, SortedDictionary<string, List<(string To, bool Wider, Mapping Mapping)>> next)
    {
        var before = new Dictionary<string, string?>(StringComparer.Ordinal) { [from] = null };
        var queue = new Queue<string>([from]);
        while (queue.TryDequeue(out var at))
        {
            if (at == to)
            {
                var path = new List<string>();
                for (string? step = at; step is not null; step = before[step])
                {
                    path.Insert(0, step);
                }

                return path;
            }

            foreach (var (further, _, _) in next.GetValueOrDefault(at) ?? [])
            {
                if (before.TryAdd(further, at))
                {
                    queue.Enqueue(further);
                }
            }
        }

        return null;
    }
}
