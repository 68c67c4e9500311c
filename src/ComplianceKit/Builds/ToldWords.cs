using System.Collections.Immutable;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Evidence;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds;

/// <summary>
/// The words of changes that have been told by what they mean, so that a line of a document that differs by nothing else is not told a second
/// time.
/// </summary>
internal sealed class ToldWords
{
    private const int LongestLine = 4000;
    private const int MostSteps = 200_000;
    private readonly HashSet<(string Old, string Now)> pairs = [];
    private readonly ILookup<char, (string Old, string Now)> byStart;
    private readonly List<string> added = [];
    private readonly List<string> removed = [];

    /// <summary>The words of <paramref name="told"/>, in which variables are filled in.</summary>
    /// <param name="told">The changes.</param>
    /// <param name="old">The old state.</param>
    /// <param name="now">The new state.</param>
    public ToldWords(ImmutableArray<Change> told, Workspace old, Workspace now)
    {
        foreach (var change in told)
        {
            var whole = change.Kind == ChangeKind.Added ? added : change.Kind == ChangeKind.Removed ? removed : null;
            if (change.Area is ChangeArea.Evidence or ChangeArea.Note)
            {
                whole?.Add(change.Title);
            }

            pairs.UnionWith(ChangedWords.Of(change).Pairs);

            // Lists of evidence say beside each title who may see it.
            foreach (var level in change.Fields.Any(static field => field.Field == "evidence") ? Enum.GetValues<Disclosure>().Select(static level => EvidenceWords.Of(level)) : [])
            {
                pairs.UnionWith([(level, string.Empty), (string.Empty, level)]);
            }
        }

        AddEditions(old, now);
        _ = pairs.RemoveWhere(static pair => pair.Old == pair.Now);
        byStart = pairs.ToLookup(static pair => pair.Old.Length > 0 ? pair.Old[0] : '\0');
    }

    /// <summary>Whether one line becomes the other by what has been told, signs between the words aside.</summary>
    public bool Explain(string old, string now)
    {
        if (old.Length == 0 || now.Length == 0)
        {
            var line = old + now;
            if ((old.Length == 0 ? added : removed).Exists(title => IsRowOf(title, line)))
            {
                return true;
            }
        }

        return pairs.Count > 0 && old.Length <= LongestLine && now.Length <= LongestLine && Walk(old, now);
    }

    // A row that lists it, or what a glossary says of it. A sentence that only speaks of it says something of its own.
    private static bool IsRowOf(string title, string line) =>
        title.Length > 0
            && (line == title || line.StartsWith($"{title}：", StringComparison.Ordinal) || RowWords.StandIn(line, title));

    // A new edition stands on covers with its date, and in the table of editions with what it says of itself.
    private void AddEditions(Workspace old, Workspace now)
    {
        foreach (var document in now.Documents)
        {
            if (old.Documents.FirstOrDefault(other => other.Id == document.Id) is { Revisions: [.., var before] and var rows }
                && document.Revisions is [.., var after]
                && before.Edition != after.Edition)
            {
                _ = pairs.Add((before.Edition, after.Edition));
                pairs.UnionWith(ChangedWords.OfDates(before.Date, after.Date));
                added.AddRange(document.Revisions.Skip(rows.Length).DefaultIfEmpty(after).SelectMany(static row => DocumentLine.OfMarkdown(row.Changes.Value)));
            }
        }
    }

    // Steps through both lines at once: over a character that is the same, over words that have been told, over signs that part words.
    private bool Walk(string old, string now)
    {
        var known = new HashSet<(int Old, int Now, bool Told)>();
        var open = new Stack<(int Old, int Now, bool Told)>();
        Enter(0, 0, told: false);
        while (open.TryPop(out var at) && known.Count < MostSteps)
        {
            if (at.Old == old.Length && at.Now == now.Length && at.Told)
            {
                return true;
            }

            if (at.Old < old.Length && !char.IsLetterOrDigit(old[at.Old]))
            {
                Enter(at.Old + 1, at.Now, at.Told);
            }

            if (at.Now < now.Length && !char.IsLetterOrDigit(now[at.Now]))
            {
                Enter(at.Old, at.Now + 1, at.Told);
            }

            foreach (var pair in byStart['\0'].Concat(at.Old < old.Length ? byStart[old[at.Old]] : []))
            {
                if (string.CompareOrdinal(old, at.Old, pair.Old, 0, pair.Old.Length) == 0 && string.CompareOrdinal(now, at.Now, pair.Now, 0, pair.Now.Length) == 0)
                {
                    Enter(at.Old + pair.Old.Length, at.Now + pair.Now.Length, told: true);
                }
            }

            // Entered last, so that it is tried first: most of a line is the same.
            if (at.Old < old.Length && at.Now < now.Length && old[at.Old] == now[at.Now])
            {
                Enter(at.Old + 1, at.Now + 1, at.Told);
            }
        }

        return false;

        void Enter(int from, int to, bool told)
        {
            if (known.Add((from, to, told)))
            {
                open.Push((from, to, told));
            }
        }
    }
}
