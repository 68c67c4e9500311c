using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>The amending sentences for what is gone; a chapter goes with all that stands in it.</summary>
internal static class DeletingAmendments
{
    /// <summary>The sentence for a unit; <see langword="null"/> where it cannot be named.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="state">What the sentences before this one have made.</param>
    public static ImmutableArray<Amendment>? Of(RuleUnit unit, ImmutableArray<RuleUnit> state) =>
        UnitNames.Of(state).Of(unit.Id) is { } name ? [new Amendment($"{name}を削る。", Without(unit.Id))] : null;

    private static Func<ImmutableArray<RuleUnit>, ImmutableArray<RuleUnit>> Without(string id) => state =>
        UnitTree.IndexOf(state, id) is var start && start == state.Length ? state : state.RemoveRange(start, UnitTree.End(state, start) - start);
}
