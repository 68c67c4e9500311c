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
        ImmutableArray<Amendment> steps = [.. TextSteps(comparison), .. DeletingSteps(comparison), .. NumberingSteps(comparison), .. AddingSteps(comparison)];
        var result = steps.Aggregate(old, static (state, step) => step.Apply(state));
        var same = result.Length == now.Length && result.Zip(now).All(static pair => pair.First.Id == pair.Second.Id && pair.First.Label == pair.Second.Label && pair.First.SaysTheSame(pair.Second));
        return same ? steps : null;
    }

    private static IEnumerable<Amendment> TextSteps(RulebookComparison comparison)
    {
        foreach (var row in comparison.Rows.Where(static row => row.Kind == UnitChange.Changed))
        {
            var (old, now) = (row.Old!, row.Now!);
            var sameLines = old.Lines.Length == now.Lines.Length && old.Lines.Zip(now.Lines).All(static pair => pair.First.Id == pair.Second.Id && pair.First.Number == pair.Second.Number);
            var parts = sameLines ? [.. old.Lines.Zip(now.Lines).Where(static pair => pair.First.Words != pair.Second.Words).Select(pair => Part(old, pair.First, pair.Second))] : ImmutableArray<Amendment?>.Empty;
            if (parts.IsEmpty || parts.Contains(null))
            {
                yield return new Amendment(
                    $"{NameOf(old)}を次のように改める。\n{string.Join('\n', now.Lines.Select(static line => "　" + line.Text))}",
                    state => [.. state.Select(unit => unit.Id == now.Id ? unit with { Lines = now.Lines } : unit)]);
                continue;
            }

            foreach (var part in parts)
            {
                yield return part!;
            }
        }
    }

    // The shortest words that differ, made longer until they stand only once in all that the sentence's place covers.
    private static Amendment? Part(RuleUnit unit, RuleLine old, RuleLine now)
    {
        var (start, end) = (0, 0);
        var shorter = Math.Min(old.Words.Length, now.Words.Length);
        while (start < shorter && old.Words[start] == now.Words[start])
        {
            start++;
        }

        while (end < shorter - start && old.Words[^(end + 1)] == now.Words[^(end + 1)])
        {
            end++;
        }

        var isHeading = old.Place == "見出し";
        var covered = string.Join('\n', unit.Lines.Where(line => isHeading ? line.Id == old.Id : old.Place.Length == 0 || line.Place.StartsWith(old.Place, StringComparison.Ordinal)).Select(static line => line.Words));
        while (start == old.Words.Length - end || Count(covered, old.Words[start..^end]) > 1)
        {
            if (start == 0 && end == 0)
            {
                return null;
            }

            (start, end) = (Math.Max(0, start - 1), start == 0 ? end - 1 : end);
        }

        var (from, to) = (old.Words[start..^end], now.Words[start..^end]);
        var place = isHeading ? $"{unit.Label}の見出し" : NameOf(unit) + old.Place;
        return new Amendment($"{place}中「{from}」を「{to}」に改める。", state => [.. state.Select(other => other.Id == unit.Id ? other with { Lines = [.. other.Lines.Select(Changed)] } : other)]);

        RuleLine Changed(RuleLine line) => line.Id == old.Id ? line with { Words = line.Words.Replace(from, to, StringComparison.Ordinal) } : line;
    }

    private static int Count(string text, string words)
    {
        var count = 0;
        for (var index = text.IndexOf(words, StringComparison.Ordinal); index >= 0; index = text.IndexOf(words, index + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static IEnumerable<Amendment> DeletingSteps(RulebookComparison comparison) =>
        comparison.Rows.Where(static row => row.Kind == UnitChange.Deleted).Select(static row => row.Old!)
            .Select(static gone => new Amendment($"{NameOf(gone)}を削る。", state => [.. state.Where(unit => unit.Id != gone.Id)]));

    private static IEnumerable<Amendment> NumberingSteps(RulebookComparison comparison)
    {
        var moved = comparison.Rows.Where(static row => row is { Old: not null, Now: not null } && row.Old.Label != row.Now.Label).ToList();

        // Numbers that grow are changed from the last, so that no two articles ever bear the same number.
        moved.Reverse();
        return moved.Select(static row => new Amendment(
            $"{row.Old!.Label}を{row.Now!.Label}とする。",
            state => [.. state.Select(unit => unit.Id == row.Now.Id ? unit with { Label = row.Now.Label } : unit)]));
    }

    private static IEnumerable<Amendment> AddingSteps(RulebookComparison comparison)
    {
        RuleUnit? before = null;
        foreach (var row in comparison.Rows.Where(static row => row.Now is not null))
        {
            if (row.Kind == UnitChange.Added)
            {
                var (added, after) = (row.Now!, before);
                var where = after is null ? "最初に" : $"{NameOf(after)}の次に";
                yield return new Amendment(
                    $"{where}次のように加える。\n{string.Join('\n', added.Lines.Select(static line => "　" + line.Text))}",
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

    private static string NameOf(RuleUnit unit) => unit.Label.Length > 0 ? unit.Label : $"「{(unit.Lines.IsEmpty ? unit.Id : Short(unit.Lines[0].Words))}」";

    private static string Short(string words) => words.Length <= 20 ? words : words[..20] + "…";
}
