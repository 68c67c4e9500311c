using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>
/// Finds for each line of a unit the line that it was. Ids that an author chose say so themselves; those that come from a place, or from the
/// number of an overlay's change, are others as soon as something is put before them, so these lines are found by their words.
/// </summary>
internal static partial class LinePairs
{
    private const int SameWords = 1000;
    private const int SameNumber = 1;

    /// <summary>The lines that are the same one in both states.</summary>
    public static ImmutableArray<(RuleLine Old, RuleLine Now)> Of(RuleUnit old, RuleUnit now)
    {
        var chosen = now.Lines
            .Where(line => line.Id == now.Id || !IsByPlace().IsMatch(line.Id))
            .DistinctBy(static line => line.Id)
            .ToDictionary(static line => line.Id, StringComparer.Ordinal);
        var pairs = ImmutableArray.CreateBuilder<(RuleLine Old, RuleLine Now)>();
        pairs.AddRange(old.Lines.Where(line => chosen.ContainsKey(line.Id)).DistinctBy(static line => line.Id).Select(line => (line, chosen[line.Id])));
        var found = pairs.SelectMany(static pair => new[] { pair.Old, pair.Now }).ToHashSet<RuleLine>(ReferenceEqualityComparer.Instance);
        var (left, right) = (old.Lines.RemoveAll(found.Contains), now.Lines.RemoveAll(found.Contains));

        // Equal words first; between them, what is left is paired by likeness.
        var (oldEnd, nowEnd) = (0, 0);
        foreach (var (i, j) in OrderedPairs.Of(left.Length, right.Length, (i, j) => left[i].Words != right[j].Words ? 0 : left[i].Number == right[j].Number ? SameWords + SameNumber : SameWords).Add((left.Length, right.Length)))
        {
            pairs.AddRange(Alike(left[oldEnd..i], right[nowEnd..j]));
            if (i < left.Length)
            {
                pairs.Add((left[i], right[j]));
            }

            (oldEnd, nowEnd) = (i + 1, j + 1);
        }

        return pairs.ToImmutable();
    }

    private static IEnumerable<(RuleLine Old, RuleLine Now)> Alike(ImmutableArray<RuleLine> old, ImmutableArray<RuleLine> now)
    {
        var (before, after) = (old.Select(static line => Likeness.Pairs(line.Words)).ToList(), now.Select(static line => Likeness.Pairs(line.Words)).ToList());
        return OrderedPairs.Of(old.Length, now.Length, (i, j) => RowOf(old[i]) is { } row && row == RowOf(now[j]) ? Likeness.Whole : Likeness.Of(before[i], after[j]))
            .Select(pair => (old[pair.Old], now[pair.Now]));
    }

    // The first cell of a row names it, unless it is a number.
    private static string? RowOf(RuleLine line) =>
        line.Id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && line.Id[(slash + 1)..] is var key && !key.All(char.IsAsciiDigit) ? key : null;

    [GeneratedRegex(@"\.(block-)?[0-9]+(/.*)?$|/[0-9]+\+*$", RegexOptions.ExplicitCapture)]
    private static partial Regex IsByPlace();
}
