using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>The 項 of an article, or what stands in one of them, of which some go, some get another number and others come.</summary>
/// <param name="place">The place of what they stand in: empty, 第2項, 第2項第3号.</param>
/// <param name="placeNow">That place in the new text.</param>
/// <param name="before">They as they were.</param>
/// <param name="after">They as they will be.</param>
/// <param name="kept">Which of them stay, in their order.</param>
internal sealed class AmendedLevel(string place, string placeNow, ImmutableArray<LineNode> before, ImmutableArray<LineNode> after, IReadOnlyList<(int Old, int Now)> kept)
{
    private const int LeastInRange = 3;

    /// <summary>The sentences behind the name of the article, each with what stands here when it has been followed; <see langword="null"/> where a number is never free.</summary>
    public IReadOnlyList<(string Sentence, ImmutableArray<LineNode> Nodes)>? Sentences()
    {
        var gone = Enumerable.Range(0, before.Length).Except(kept.Select(static pair => pair.Old)).Select(index => before[index].Below(place)).ToList();
        if (gone.Contains(string.Empty) || Moves() is not { } moves)
        {
            return null;
        }

        var runs = Runs();
        var clauses = gone.Count == 0 ? moves : [new Clause(Listed(gone) + "を削", "り", "る"), .. moves];
        var sentences = new List<(string, ImmutableArray<LineNode>)>();

        // What is put between others comes in the sentence that makes room for it.
        var isJoined = clauses.Count > 0 && runs is [{ Spot.Length: > 0 }, ..];
        if (clauses.Count > 0)
        {
            var joined = string.Join('、', clauses.Select((clause, index) => clause.Words + (isJoined || index < clauses.Count - 1 ? clause.Between : clause.End)));
            sentences.Add((place + (moves.Count > 0 || isJoined ? "中" : string.Empty) + joined + (isJoined ? "、" + Words(runs[0]) : "。"), Having(runs.Take(isJoined ? 1 : 0))));
        }

        for (var index = isJoined ? 1 : 0; index < runs.Count; index++)
        {
            sentences.Add((place + (runs[index].Spot.Length == 0 ? "に" : string.Empty) + Words(runs[index]), Having(runs.Take(index + 1))));
        }

        return sentences;
    }

    private string LabelOf(LineNode node) => node.Below(placeNow);

    // What stays and, of what is new, these.
    private ImmutableArray<LineNode> Having(IEnumerable<Run> runs)
    {
        var there = kept.Select(static pair => pair.Now).Concat(runs.SelectMany(static run => Enumerable.Range(run.First, run.Count))).ToHashSet();
        return [.. after.Where((_, index) => there.Contains(index))];
    }

    private List<Run> Runs()
    {
        var stays = kept.Select(static pair => pair.Now).ToHashSet();
        var runs = new List<Run>();
        for (var index = 0; index < after.Length; index++)
        {
            if (stays.Contains(index))
            {
                continue;
            }

            var first = index;
            while (index + 1 < after.Length && !stays.Contains(index + 1))
            {
                index++;
            }

            var spot = index == after.Length - 1 ? string.Empty : first > 0 ? $"{LabelOf(after[first - 1])}の次に" : $"{LabelOf(after[index + 1])}の前に";
            runs.Add(new Run(first, index - first + 1, spot));
        }

        return runs;
    }

    // A count is said in the figures of the numbers themselves, as for articles.
    private string Words(Run run)
    {
        var nodes = after[run.First..(run.First + run.Count)];
        var labels = nodes.Select(node => CountedLabel.Of(LabelOf(node))).ToList();
        var counted = labels.Contains(null) ? "次のように" : $"次の{labels[0]!.Count(run.Count)}を";
        return $"{run.Spot}{counted}加える。\n{string.Join('\n', nodes.SelectMany(static node => node.Lines).Select(static line => "　" + line.Text))}";
    }

    private List<Clause>? Moves()
    {
        var pending = new List<List<Move>>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, index) in kept)
        {
            var move = new Move(before[at].Below(place), LabelOf(after[index]));
            if ((move.Old.Length == 0 || move.Now.Length == 0) && (at > 0 || index > 0))
            {
                // The only 項 of an article has no number to change.
                return null;
            }

            taken.Add(move.Old);
            if (move.Old == move.Now || move.Old.Length == 0 || move.Now.Length == 0)
            {
                continue;
            }

            if (pending.Count == 0 || !pending[^1][^1].IsFollowedBy(move))
            {
                pending.Add([]);
            }

            pending[^1].Add(move);
        }

        return Ordered(pending, taken);
    }

    // Numbers that shrink are changed from the first, those that grow from the last.
    private static List<Clause>? Ordered(List<List<Move>> pending, HashSet<string> taken)
    {
        var clauses = new List<Clause>();
        while (pending.Count > 0)
        {
            bool IsFree(List<Move> run) => run.TrueForAll(move => !taken.Contains(move.Now) || run.Exists(other => other.Old == move.Now));
            if ((pending.Find(run => run[0].Distance < 0 && IsFree(run)) ?? pending.FindLast(IsFree)) is not { } next)
            {
                return null;
            }

            pending.Remove(next);
            taken.ExceptWith(next.Select(static move => move.Old));
            taken.UnionWith(next.Select(static move => move.Now));
            clauses.Add(ClauseOf(next));
        }

        return clauses;
    }

    private static Clause ClauseOf(List<Move> run)
    {
        var distance = run[0].Distance;
        return run.Count >= LeastInRange
            ? new($"{run[0].Old}から{run[^1].Old}までを{CountedLabel.Of(run[0].Old)!.Count(Math.Abs(distance))}ずつ繰り{(distance > 0 ? "下" : "上")}げ", string.Empty, "る")
            : new(string.Join("とし、", (distance < 0 ? run : run.AsEnumerable().Reverse()).Select(static move => $"{move.Old}を{move.Now}")) + "と", "し", "する");
    }

    private static string Listed(List<string> labels) =>
        labels.Count == 1 ? labels[0]
        : labels.Count >= LeastInRange && labels.Zip(labels.Skip(1)).All(static pair => AreInTurn(pair.First, pair.Second)) ? $"{labels[0]}から{labels[^1]}まで"
        : $"{string.Join('、', labels.SkipLast(1))}及び{labels[^1]}";

    private static bool AreInTurn(string label, string next) => CountedLabel.Of(next) is { } number && CountedLabel.Of(label)?.IsFollowedBy(number) == true;

    /// <summary>New ones beside each other.</summary>
    /// <param name="First">The first.</param>
    /// <param name="Count">How many.</param>
    /// <param name="Spot">Where they are put; empty for the end.</param>
    private sealed record Run(int First, int Count, string Spot);

    /// <summary>What a sentence does, with the ending of its verb where more follows, and where it is the last.</summary>
    private sealed record Clause(string Words, string Between, string End);

    /// <summary>One that gets another number.</summary>
    private sealed record Move(string Old, string Now)
    {
        public int Distance => CountedLabel.Of(Old) is { } old && CountedLabel.Of(Now) is { } now ? now.Number - old.Number : 0;

        public bool IsFollowedBy(Move next) => Distance != 0 && Distance == next.Distance && AreInTurn(Old, next.Old);
    }
}
