using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>
/// Words, tables and fields of an annex or form that have no ids of their own bear those of their places, which are others as soon as something before
/// them comes or goes. They are found again by what they say.
/// </summary>
internal static partial class PlacedUnits
{
    private const int SameWords = 2 * Likeness.Whole;

    // No author can write an id with a space in it.
    private const string New = " new";

    /// <summary>The new state, in which such units have the ids that they had in the old one.</summary>
    public static ImmutableArray<RuleUnit> Align(ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now)
    {
        var before = old.Where(IsPlaced).ToLookup(static unit => unit.Owner, StringComparer.Ordinal);
        var known = old.Select(static unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var units in now.Where(IsPlaced).GroupBy(static unit => unit.Owner, StringComparer.Ordinal))
        {
            ImmutableArray<RuleUnit> were = [.. before[units.Key]], are = [.. units];
            if (were.IsEmpty || (were.Length == are.Length && were.Zip(are).All(static pair => pair.First.Id == pair.Second.Id && WorthOf(pair.First, PairsOf(pair.First), pair.Second, PairsOf(pair.Second)) > 0)))
            {
                continue;
            }

            var pairs = Pairs(were, are).ToDictionary(static pair => pair.Now, static pair => pair.Old);
            for (var index = 0; index < are.Length; index++)
            {
                ids[are[index].Id] = pairs.TryGetValue(index, out var at) ? were[at].Id : known.Contains(are[index].Id) ? are[index].Id + New : are[index].Id;
            }
        }

        return [.. now.Select(unit => ids.TryGetValue(unit.Id, out var id) && id != unit.Id ? Called(unit, id) : unit)];
    }

    // What is left between two that are found is the same, with other words, where it is as many.
    private static IEnumerable<(int Old, int Now)> Pairs(ImmutableArray<RuleUnit> were, ImmutableArray<RuleUnit> are)
    {
        var (oldEnd, nowEnd) = (0, 0);
        var (before, after) = (were.Select(PairsOf).ToList(), are.Select(PairsOf).ToList());
        foreach (var (i, j) in OrderedPairs.Of(were.Length, are.Length, (i, j) => WorthOf(were[i], before[i], are[j], after[j])).Add((were.Length, are.Length)))
        {
            for (var index = 0; i - oldEnd == j - nowEnd && index < i - oldEnd; index++)
            {
                if (IsLike(were[oldEnd + index], are[nowEnd + index]))
                {
                    yield return (oldEnd + index, nowEnd + index);
                }
            }

            if (i < were.Length)
            {
                yield return (i, j);
            }

            (oldEnd, nowEnd) = (i + 1, j + 1);
        }
    }

    private static bool IsLike(RuleUnit old, RuleUnit now) => old.Kind == now.Kind && IsTable(old) == IsTable(now);

    private static RuleUnit Called(RuleUnit unit, string id) => unit with
    {
        Id = id,
        WrittenId = unit.Id,
        Lines = [.. unit.Lines.Select(line => line.Id.StartsWith(unit.Id, StringComparison.Ordinal) ? line with { Id = id + line.Id[unit.Id.Length..] } : line)],
    };

    private static bool IsPlaced(RuleUnit unit) => unit.Kind is RuleKind.Block or RuleKind.Paragraph && unit.Owner.Length > 0 && ByPlace().IsMatch(unit.Id);

    // Any table is sooner another state of a table than words are.
    private static int WorthOf(RuleUnit old, IReadOnlyDictionary<(char First, char Second), int> before, RuleUnit now, IReadOnlyDictionary<(char First, char Second), int> after) =>
        !IsLike(old, now) ? 0
        : old.SaysTheSame(now) ? SameWords
        : Math.Max(IsTable(old) ? 1 : 0, Likeness.Of(before, after));

    private static IReadOnlyDictionary<(char First, char Second), int> PairsOf(RuleUnit unit) => Likeness.Pairs(string.Join('\n', unit.Lines.Select(static line => line.Words)));

    private static bool IsTable(RuleUnit unit) => unit.Lines.Any(static line => line.Row is not null);

    [GeneratedRegex(@"\.(?:block-)?[0-9]+$")]
    private static partial Regex ByPlace();
}
