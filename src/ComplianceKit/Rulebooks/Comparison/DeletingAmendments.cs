using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>The amending sentences for what is gone; a chapter goes with all that stands in it.</summary>
internal static class DeletingAmendments
{
    /// <summary>The sentences; <see langword="null"/> where something cannot be named.</summary>
    public static ImmutableArray<Amendment>? Of(RulebookComparison comparison, ImmutableArray<RuleUnit> state)
    {
        var gone = comparison.Rows.Where(static row => row.Kind == UnitChange.Deleted).Select(static row => row.Id).ToHashSet(StringComparer.Ordinal);
        var steps = ImmutableArray.CreateBuilder<Amendment>();
        foreach (var unit in state.Where(unit => gone.Contains(unit.Id) && !gone.Contains(unit.Owner)))
        {
            if (UnitNames.Of(state).Of(unit.Id) is not { } name)
            {
                return null;
            }

            steps.Add(new Amendment($"{name}を削る。", Without(unit.Id)));
            state = steps[^1].Apply(state);
        }

        return steps.ToImmutable();
    }

    private static Func<ImmutableArray<RuleUnit>, ImmutableArray<RuleUnit>> Without(string id) => state =>
        UnitTree.IndexOf(state, id) is var start && start == state.Length ? state : state.RemoveRange(start, UnitTree.End(state, start) - start);
}
