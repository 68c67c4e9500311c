using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>
/// Makes the amending sentences of a comparison: those of the articles first, then those of 附則, annexes and forms. Of each, what changes under its old
/// number comes before the new numbers, and what is new comes last; where nothing gets another number, all stands in the order of the rules.
/// </summary>
public static class Amendments
{
    private static readonly Func<AmendedPart, ImmutableArray<RuleUnit>, AmendingPhase>[] Phases = [StandingAmendments.Of, NumberAmendments.Of, AddingAmendments.Of];

    /// <summary>The sentences; <see langword="null"/> where doing what they say would not give the new state to the letter, or what they mean cannot be named without doubt.</summary>
    public static ImmutableArray<Amendment>? Of(ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now) => Of(old, now, out _);

    /// <summary>The sentences; <see langword="null"/> where there are none that are sure.</summary>
    /// <param name="old">The old state.</param>
    /// <param name="now">The new state.</param>
    /// <param name="stuck">The part of which nothing can be said, where one is known.</param>
    public static ImmutableArray<Amendment>? Of(ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now, out RuleUnit? stuck)
    {
        var after = PlacedUnits.Align(old, now);
        var comparison = RulebookComparison.Compare(old, after);

        // What has gone over into another chapter is neither changed, deleted nor added.
        stuck = comparison.Rows.FirstOrDefault(static row => row is { Old: { } before, Now: { } after } && (before.Owner != after.Owner || before.Kind != after.Kind))?.Now;
        if (stuck is not null)
        {
            return null;
        }

        // A part of an annex that cannot be named by itself is stated anew with all of the annex.
        var anew = RestatedParts.Of(old, after);
        while (true)
        {
            var steps = Steps(comparison, anew, old, out stuck);
            if (stuck is null)
            {
                return Holds(steps, old, after) ? steps : null;
            }

            if (anew.With(stuck) is not { } further)
            {
                return null;
            }

            anew = further;
        }
    }

    private static ImmutableArray<Amendment> Steps(RulebookComparison comparison, RestatedParts anew, ImmutableArray<RuleUnit> old, out RuleUnit? stuck)
    {
        var steps = ImmutableArray<Amendment>.Empty;
        var state = old;
        foreach (var isAttached in (bool[])[false, true])
        {
            var part = new AmendedPart(comparison, anew, isAttached);
            var made = new List<ImmutableArray<Amendment>>();
            foreach (var phase in Phases)
            {
                var done = phase(part, state);
                if (done.Stuck is not null)
                {
                    stuck = done.Stuck;
                    return [];
                }

                made.Add(done.Steps);
                state = done.Steps.Aggregate(state, static (state, step) => step.Apply(state));
            }

            var all = made.SelectMany(static steps => steps);
            steps = steps.AddRange(GatheredArticles.Of(!isAttached && made[1].IsEmpty ? all.OrderBy(static step => step.Row) : all));
        }

        stuck = null;
        return steps;
    }

    private static bool Holds(ImmutableArray<Amendment> steps, ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now)
    {
        var state = steps.Aggregate(old, static (state, step) => step.Apply(state));
        return state.Length == now.Length
            && state.Zip(now).All(static pair => pair.First.Id == pair.Second.Id && pair.First.Label == pair.Second.Label && pair.First.SaysTheSame(pair.Second));
    }
}
