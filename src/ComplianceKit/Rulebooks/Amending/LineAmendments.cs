using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>
/// The amending sentences for an article that gets or loses a 項, 号 or part of a 号: what goes, what gets another number, and what is put where, as
/// 第5条第2項中第3号を第4号とし、第2号の次に次の1号を加える says it.
/// </summary>
internal sealed class LineAmendments
{
    private static readonly IEqualityComparer<RuleLine> Same = ReferenceEqualityComparer.Instance;
    private readonly RuleUnit old;
    private readonly string name;
    private readonly ImmutableArray<RuleLine> headings;
    private readonly Dictionary<RuleLine, RuleLine> oldOf;
    private readonly ImmutableArray<Amendment>.Builder steps = ImmutableArray.CreateBuilder<Amendment>();

    private LineAmendments(RuleUnit old, string name, ImmutableArray<RuleLine> headings, Dictionary<RuleLine, RuleLine> oldOf) =>
        (this.old, this.name, this.headings, this.oldOf) = (old, name, headings, oldOf);

    /// <summary>The sentences; <see langword="null"/> where the article is better stated anew.</summary>
    /// <param name="old">The article before.</param>
    /// <param name="now">The article afterwards.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="rewordings">The sentences that give the lines which stay their new words, under their old numbers.</param>
    public static ImmutableArray<Amendment>? Of(RuleUnit old, RuleUnit now, string name, Func<RuleUnit, ImmutableArray<Amendment>?> rewordings)
    {
        if (old.Kind != RuleKind.Article || LineNode.Of(now) is not { } after)
        {
            return null;
        }

        var pairs = LinePairs.Of(old, now);
        var wordsOf = pairs.ToDictionary(static pair => pair.Old, static pair => pair.Now.Words, Same);
        var middle = old with { Lines = [.. old.Lines.Select(line => wordsOf.TryGetValue(line, out var words) ? line with { Words = words } : line)] };
        if (LineNode.Of(middle) is not { } before || wordsOf.Count * 2 < old.Lines.Length
            || (old.SaysTheSame(middle) ? ImmutableArray<Amendment>.Empty : rewordings(middle)) is not { } words)
        {
            return null;
        }

        var places = old.Lines.Zip(middle.Lines).ToDictionary(static pair => pair.First, static pair => pair.Second, Same);
        var oldOf = pairs.ToDictionary(static pair => pair.Now, pair => places[pair.Old], Same);
        var made = new LineAmendments(old, name, middle.Lines.RemoveAll(static line => !line.IsHeading), oldOf);
        return made.Level(string.Empty, string.Empty, before, after, static nodes => nodes) is { } nodes && made.Unit(nodes).SaysTheSame(now) ? [.. words, .. made.steps] : null;
    }

    // What stands deeper is changed first, while all above it bears its old number.
    private ImmutableArray<LineNode>? Level(
        string place, string placeNow, ImmutableArray<LineNode> before, ImmutableArray<LineNode> after, Func<ImmutableArray<LineNode>, ImmutableArray<LineNode>> whole)
    {
        var found = new List<(int Old, int Now)>();
        for (var index = 0; index < after.Length; index++)
        {
            if (oldOf.TryGetValue(after[index].Line, out var line))
            {
                var at = before.Select(static node => node.Line).ToList().FindIndex(other => ReferenceEquals(other, line));
                if (at < 0 || (found.Count > 0 && at <= found[^1].Old))
                {
                    // Something stands in another order, or in something else.
                    return null;
                }

                found.Add((at, index));
            }
        }

        var current = before;
        foreach (var (at, index) in found)
        {
            var others = current;
            if (Level(before[at].Line.Place, after[index].Line.Place, before[at].Children, after[index].Children, nodes => whole(others.SetItem(at, others[at] with { Children = nodes }))) is not { } made)
            {
                return null;
            }

            current = current.SetItem(at, current[at] with { Children = made });
        }

        if (new AmendedLevel(place, placeNow, before, after, found).Sentences() is not { } sentences)
        {
            return null;
        }

        foreach (var (sentence, nodes) in sentences)
        {
            var unit = Unit(whole(nodes));
            steps.Add(new Amendment(name + sentence, state => [.. state.Select(one => one.Id == unit.Id ? one with { Lines = unit.Lines } : one)]) { Below = sentence });
        }

        return after;
    }

    private RuleUnit Unit(ImmutableArray<LineNode> nodes) => old with { Lines = [.. headings, .. nodes.SelectMany(static node => node.Lines)] };
}
