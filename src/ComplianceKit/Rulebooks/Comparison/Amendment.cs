using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>A step that turns the old state into the new one, with the sentence that orders it (改め文).</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Apply">Does to a state what the sentence says.</param>
public sealed record Amendment(string Sentence, Func<ImmutableArray<RuleUnit>, ImmutableArray<RuleUnit>> Apply);

/// <summary>Makes the amending sentences of a comparison.</summary>
public static class Amendments
{
    /// <summary>The sentences; <see langword="null"/> where doing what they say would not give the new state to the letter.</summary>
    public static ImmutableArray<Amendment>? Of(ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now)
    {
        var comparison = RulebookComparison.Compare(old, now);
        ImmutableArray<Amendment> steps = [.. comparison.Rows.Where(static row => row.Kind == UnitChange.Changed).SelectMany(static row => TextAmendments.Of(row.Old!, row.Now!)), .. DeletingSteps(comparison), .. NumberAmendments.Of(comparison), .. AddingSteps(comparison)];
        var result = steps.Aggregate(old, static (state, step) => step.Apply(state));
        var same = result.Length == now.Length && result.Zip(now).All(static pair => pair.First.Id == pair.Second.Id && pair.First.Label == pair.Second.Label && pair.First.SaysTheSame(pair.Second));
        return same ? steps : null;
    }

    private static IEnumerable<Amendment> DeletingSteps(RulebookComparison comparison) =>
        comparison.Rows.Where(static row => row.Kind == UnitChange.Deleted).Select(static row => row.Old!)
            .Select(static gone => new Amendment($"{gone.Name}を削る。", state => [.. state.Where(unit => unit.Id != gone.Id)]));

    private static IEnumerable<Amendment> AddingSteps(RulebookComparison comparison)
    {
        RuleUnit? before = null;
        foreach (var row in comparison.Rows.Where(static row => row.Now is not null))
        {
            if (row.Kind == UnitChange.Added)
            {
                var (added, after) = (row.Now!, before);
                var where = after is null ? "最初に" : $"{after.Name}の次に";
                yield return new Amendment(
                    $"{where}{(NumberAmendments.IsPlain(added.Label) ? "次の1条を" : "次のように")}加える。\n{string.Join('\n', added.Printed.Select(static line => "　" + line))}",
                    state => Inserted(state, added, after));
            }

            before = row.Now;
        }
    }

    private static ImmutableArray<RuleUnit> Inserted(ImmutableArray<RuleUnit> state, RuleUnit added, RuleUnit? after)
    {
        for (var index = 0; index < state.Length; index++)
        {
            if (state[index].Id == after?.Id)
            {
                return state.Insert(index + 1, added);
            }
        }

        return state.Insert(0, added);
    }
}
