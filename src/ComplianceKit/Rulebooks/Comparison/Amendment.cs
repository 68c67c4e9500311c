using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>A step that turns the old state into the new one, with the sentence that orders it (改め文).</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Apply">Does to a state what the sentence says.</param>
public sealed record Amendment(string Sentence, Func<ImmutableArray<RuleUnit>, ImmutableArray<RuleUnit>> Apply)
{
    /// <summary>Of a sentence about an article, what follows its name; <see langword="null"/> for others.</summary>
    internal string? Below { get; init; }
}

/// <summary>Makes the amending sentences of a comparison.</summary>
public static class Amendments
{
    /// <summary>The sentences; <see langword="null"/> where doing what they say would not give the new state to the letter, or what they mean cannot be named without doubt.</summary>
    public static ImmutableArray<Amendment>? Of(ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now)
    {
        var comparison = RulebookComparison.Compare(old, now);

        // What has gone over into another chapter is neither changed, deleted nor added.
        if (comparison.Rows.Any(static row => row is { Old: { } before, Now: { } after } && (before.Owner != after.Owner || before.Kind != after.Kind)))
        {
            return null;
        }

        var steps = ImmutableArray<Amendment>.Empty;
        var state = old;
        foreach (var phase in (Func<RulebookComparison, ImmutableArray<RuleUnit>, ImmutableArray<Amendment>?>[])[StandingAmendments.Of, NumberAmendments.Of, AddingAmendments.Of])
        {
            if (phase(comparison, state) is not { } made)
            {
                return null;
            }

            steps = steps.AddRange(made);
            state = made.Aggregate(state, static (state, step) => step.Apply(state));
        }

        var same = state.Length == now.Length
            && state.Zip(now).All(static pair => pair.First.Id == pair.Second.Id && pair.First.Label == pair.Second.Label && pair.First.SaysTheSame(pair.Second));
        return same ? steps : null;
    }
}
