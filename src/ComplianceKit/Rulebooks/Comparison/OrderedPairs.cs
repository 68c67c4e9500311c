using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>Pairs what stands in two lists without changing the order of either, so that the pairs together are worth most.</summary>
internal static class OrderedPairs
{
    /// <summary>The places of the pairs in both lists, in order.</summary>
    /// <param name="old">How many the first list has.</param>
    /// <param name="now">How many the second list has.</param>
    /// <param name="worth">What a pair is worth; nothing or less where it is none.</param>
    public static ImmutableArray<(int Old, int Now)> Of(int old, int now, Func<int, int, int> worth)
    {
        // best[i, j] is what the lists are worth from i and from j on.
        var (best, single) = (new long[old + 1, now + 1], new int[old, now]);
        for (var i = old - 1; i >= 0; i--)
        {
            for (var j = now - 1; j >= 0; j--)
            {
                single[i, j] = worth(i, j);
                var paired = single[i, j] > 0 ? single[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(paired, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = ImmutableArray.CreateBuilder<(int Old, int Now)>();
        for (var (i, j) = (0, 0); i < old && j < now;)
        {
            if (single[i, j] > 0 && best[i, j] == single[i, j] + best[i + 1, j + 1])
            {
                pairs.Add((i++, j++));
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs.ToImmutable();
    }
}
