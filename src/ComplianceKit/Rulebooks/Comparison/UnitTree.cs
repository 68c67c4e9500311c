using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>What stands in what, in a state whose units are in reading order.</summary>
internal static class UnitTree
{
    /// <summary>Where what stands in a unit ends, which begins at <paramref name="start"/>.</summary>
    public static int End(ImmutableArray<RuleUnit> state, int start)
    {
        var inside = new HashSet<string>(StringComparer.Ordinal) { state[start].Id };
        var end = start + 1;
        while (end < state.Length && inside.Contains(state[end].Owner))
        {
            inside.Add(state[end++].Id);
        }

        return end;
    }

    /// <summary>A unit and all that stands in it.</summary>
    public static ImmutableArray<RuleUnit> Whole(ImmutableArray<RuleUnit> state, int start) => state[start..End(state, start)];

    /// <summary>Where a unit is.</summary>
    public static int IndexOf(ImmutableArray<RuleUnit> state, string id)
    {
        var index = 0;
        while (index < state.Length && state[index].Id != id)
        {
            index++;
        }

        return index;
    }
}
