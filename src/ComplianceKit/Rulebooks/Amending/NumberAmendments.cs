using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>The amending sentences for articles, chapters and attachments that only get another number.</summary>
internal static class NumberAmendments
{
    /// <summary>So many articles, chapters or sections that move alike are named by the first and the last.</summary>
    private const int LeastInRange = 3;

    /// <summary>The sentences, in an order in which no two units ever bear the same name.</summary>
    public static AmendingPhase Of(AmendedPart part, ImmutableArray<RuleUnit> state)
    {
        var pending = Runs(part, UnitNames.Of(state));
        var steps = ImmutableArray.CreateBuilder<Amendment>();
        while (pending.Count > 0)
        {
            var names = UnitNames.Of(state);

            // Numbers that shrink are changed from the first, those that grow from the last; what cannot be counted waits until its number is free.
            if ((pending.Find(run => run[0].Distance < 0 && IsFree(run, names)) ?? pending.FindLast(run => IsFree(run, names))) is not { } next)
            {
                return AmendingPhase.At(pending[0][0].Now);
            }

            pending.Remove(next);
            steps.Add(Step(next, names));
            state = steps[^1].Apply(state);
        }

        return AmendingPhase.Done(steps.ToImmutable());
    }

    // Chapters do not come between the articles that move alike in several of them.
    private static List<List<Move>> Runs(AmendedPart part, UnitNames names)
    {
        var runs = new List<List<Move>>();
        foreach (var move in part.Rows.Select(static pair => pair.Row).Where(static row => row is { Old: not null, Now: not null } && row.Old.Called != row.Now.Called)
            .OrderBy(static row => row.Old!.IsHead).Select(row => Move.Of(row.Old!, row.Now!, names)))
        {
            if (runs.Count == 0 || !runs[^1][^1].IsFollowedBy(move))
            {
                runs.Add([]);
            }

            runs[^1].Add(move);
        }

        return runs;
    }

    private static bool IsFree(List<Move> run, UnitNames names) => run.TrueForAll(move =>
        names.Of(move.Old.Id) is not null && names.Renamed(move.Old.Id, move.Now.Called) is { } name && names.Bearers(name).All(id => run.Exists(other => other.Old.Id == id)));

    private static Amendment Step(List<Move> run, UnitNames names)
    {
        var distance = run[0].Distance;
        var words = run.Count >= LeastInRange && run[0].Number is { Before: "第" } number
            ? $"{names.Of(run[0].Old.Id)}から{names.Of(run[^1].Old.Id)}までを{number.Count(Math.Abs(distance))}ずつ{(distance > 0 ? "繰り下げる" : "繰り上げる")}。"
            : string.Join("とし、", (distance < 0 ? run : run.AsEnumerable().Reverse()).Select(move => $"{names.Of(move.Old.Id)}を{names.Renamed(move.Old.Id, move.Now.Called)}")) + "とする。";
        return new Amendment(words, state => run.Aggregate(state, static (state, move) => [.. state.Select(move.Apply)]));
    }

    /// <summary>A unit that gets another number.</summary>
    /// <param name="Old">The unit before.</param>
    /// <param name="Now">The unit afterwards.</param>
    /// <param name="Scope">Where it counts.</param>
    /// <param name="Number">Its number before; <see langword="null"/> where that is no plain one.</param>
    /// <param name="Distance">How far the number grows; 0 where the numbers are no plain ones.</param>
    private sealed record Move(RuleUnit Old, RuleUnit Now, string Scope, CountedLabel? Number, int Distance)
    {
        public static Move Of(RuleUnit old, RuleUnit now, UnitNames names)
        {
            var (before, after) = (CountedLabel.Of(old.Called), CountedLabel.Of(now.Called));
            var isPlain = before is not null && after == before with { Number = after?.Number ?? 0 };
            return new(old, now, old.Kind == RuleKind.Section ? old.Owner : names.Scope(old), before, isPlain ? after!.Number - before!.Number : 0);
        }

        public bool IsFollowedBy(Move next) => Distance != 0 && Distance == next.Distance && Scope == next.Scope && next.Number is { } number && Number!.IsFollowedBy(number);

        // The articles of a form go with it, whose number is a part of their labels.
        public RuleUnit Apply(RuleUnit unit) =>
            unit.Id == Old.Id ? unit with { Called = Now.Called, Label = unit.IsHead ? Now.Label : unit.Label[..^unit.Called.Length] + Now.Called }
            : Old.IsAttachment && unit.Owner == Old.Id && unit.Label.StartsWith(Old.Label, StringComparison.Ordinal) ? unit with { Label = Now.Label + unit.Label[Old.Label.Length..] }
            : unit;
    }
}
