using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>
/// The amending sentences for what changes or goes while all bears its old number, in the order of the old text: amending rules are read
/// beside it, from the first article to the last.
/// </summary>
internal static class StandingAmendments
{
    /// <summary>The sentences; <see langword="null"/> where something cannot be named without doubt.</summary>
    public static ImmutableArray<Amendment>? Of(RulebookComparison comparison, ImmutableArray<RuleUnit> old)
    {
        var changed = comparison.Rows.Where(static row => row.Kind == UnitChange.Changed).ToDictionary(static row => row.Id, static row => row.Now!, StringComparer.Ordinal);
        var gone = comparison.Rows.Where(static row => row.Kind == UnitChange.Deleted).Select(static row => row.Id).ToHashSet(StringComparer.Ordinal);
        var steps = ImmutableArray.CreateBuilder<Amendment>();
        var state = old;
        foreach (var unit in old)
        {
            ImmutableArray<Amendment>? made = changed.TryGetValue(unit.Id, out var now) ? TextAmendments.Of(unit, now, state)
                : gone.Contains(unit.Id) && !gone.Contains(unit.Owner) ? DeletingAmendments.Of(unit, state)
                : ImmutableArray<Amendment>.Empty;
            if (made is not { } sentences)
            {
                return null;
            }

            steps.AddRange(sentences);
            state = sentences.Aggregate(state, static (state, step) => step.Apply(state));
        }

        return steps.ToImmutable();
    }
}
