using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>
/// The amending sentences for what changes or goes while all bears its old number, in the order of the old text: amending rules are read
/// beside it, from the first article to the last.
/// </summary>
internal static class StandingAmendments
{
    /// <summary>The sentences.</summary>
    public static AmendingPhase Of(AmendedPart part, ImmutableArray<RuleUnit> old)
    {
        var rows = part.Rows.ToDictionary(static pair => pair.Row.Id, StringComparer.Ordinal);
        var gone = part.Comparison.Rows.Where(static row => row.Kind == UnitChange.Deleted).Select(static row => row.Id).ToHashSet(StringComparer.Ordinal);
        var steps = ImmutableArray.CreateBuilder<Amendment>();
        var state = old;
        foreach (var unit in old)
        {
            if (!rows.TryGetValue(unit.Id, out var found))
            {
                continue;
            }

            ImmutableArray<Amendment>? made = part.Anew.Has(unit.Id) ? Restated(part.Anew.Sentence(unit, state))
                : found.Row.Kind == UnitChange.Changed ? TextAmendments.Of(unit, found.Row.Now!, state)
                : found.Row.Kind == UnitChange.Deleted && !gone.Contains(unit.Owner) ? DeletingAmendments.Of(unit, state)
                : ImmutableArray<Amendment>.Empty;
            if (made is not { } sentences)
            {
                return AmendingPhase.At(unit);
            }

            steps.AddRange(sentences.Select(step => step with { Row = found.Index }));
            state = sentences.Aggregate(state, static (state, step) => step.Apply(state));
        }

        return AmendingPhase.Done(steps.ToImmutable());
    }

    private static ImmutableArray<Amendment>? Restated(Amendment? sentence) => sentence is null ? null : [sentence];
}
