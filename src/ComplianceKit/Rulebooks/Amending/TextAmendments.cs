using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Amending.Wording;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>The amending sentences for words, while all bears its old number: what changes throughout an article first, then line by line.</summary>
internal static class TextAmendments
{
    /// <summary>The sentences for a unit; <see langword="null"/> where its place or its words cannot be named without doubt.</summary>
    /// <param name="old">The unit before.</param>
    /// <param name="now">The unit afterwards.</param>
    /// <param name="state">What the sentences before these have made.</param>
    public static ImmutableArray<Amendment>? Of(RuleUnit old, RuleUnit now, ImmutableArray<RuleUnit> state)
    {
        var names = UnitNames.Of(state);
        if (old.IsHead || old.Kind == RuleKind.Title)
        {
            return OfHeading(old, now, names);
        }

        var made = ByWords(old, now, state, names) ?? (names.Of(old.Id) is { } name ? LineAmendments.Of(old, now, name, middle => ByWords(old, middle, state, names)) : null);
        return made is { } sentences ? JoinedSentences.Of(sentences) : Anew(old, now, names);
    }

    // 第3章中 would speak of every article of the chapter, too.
    private static ImmutableArray<Amendment>? OfHeading(RuleUnit old, RuleUnit now, UnitNames names)
    {
        var (before, after) = (old.Lines[0].Words, now.Lines[0].Words);
        if (names.Of(old.Id) is not { } name || before.Length == 0 || after.Length == 0 || !Rewording.IsQuotable(after))
        {
            return null;
        }

        var related = RelatedAmendments.Of(old, now, name);
        if (before == after)
        {
            return related;
        }

        return [.. OfTitle(old, now, name), .. related];
    }

    private static ImmutableArray<Amendment> OfTitle(RuleUnit old, RuleUnit now, string name)
    {
        var (before, after) = (old.Lines[0].Words, now.Lines[0].Words);

        var place = old.Kind switch { RuleKind.Title => name, RuleKind.Chapter => $"{name}の章名", RuleKind.Section => $"{name}の節名", _ => $"{name}の題名" };
        if (Rewording.Between(before, after, before) is { IsEmpty: false } rewordings && !rewordings.Any(one => one.Words == before))
        {
            return [Step(place, string.Empty, old, static _ => true, rewordings)];
        }

        return [old.Kind == RuleKind.Title ? AmendedLines.Stating($"{place}を次のように改める。", [now], Titled(now)) : new Amendment($"{place}を「{after}」に改める。", Titled(now))];
    }

    private static ImmutableArray<Amendment>? Anew(RuleUnit old, RuleUnit now, UnitNames names) =>
        names.Of(old.Id) is { } name ? [AmendedLines.Stating($"{name}を次のように改める。", [old with { Lines = now.Lines }], Restated(now))] : null;

    private static ImmutableArray<Amendment>? ByWords(RuleUnit old, RuleUnit now, ImmutableArray<RuleUnit> state, UnitNames names)
    {
        // What has no name is named by what it stands in, and a sentence about that speaks of all that stands in it.
        var isLoose = old.Kind is RuleKind.Paragraph or RuleKind.Block;
        if (names.Of(isLoose ? old.Owner : old.Id) is not { } name || (isLoose && old.Owner.Length == 0)
            || old.Lines.Length != now.Lines.Length || old.Lines.Zip(now.Lines).Any(static pair => pair.First.Id != pair.Second.Id || pair.First.Number != pair.Second.Number))
        {
            return null;
        }

        var others = isLoose ? UnitTree.Whole(state, UnitTree.IndexOf(state, old.Owner)).Where(unit => unit.Id != old.Id).ToImmutableArray() : [];
        var steps = ImmutableArray.CreateBuilder<Amendment>();
        var unit = old;
        var body = old.Lines.Zip(now.Lines).Where(static pair => !pair.First.IsHeading).Select(static pair => (pair.First.Words, pair.Second.Words)).ToImmutableArray();

        // A heading that changes has a sentence of its own; one that stays must not say what changes below it.
        var stays = old.Lines
            .Where(line => line.IsHeading && now.Lines.Any(other => other.IsHeading && other.Words == line.Words))
            .Select(static line => line.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (Rewording.Throughout(body, Covered(unit, others, line => !line.IsHeading || stays.Contains(line.Id))) is { IsEmpty: false } shared)
        {
            steps.Add(Step(name, string.Empty, old, static line => !line.IsHeading, shared));
            unit = Reworded(old, static line => !line.IsHeading, shared);
        }

        foreach (var (before, after) in old.Lines.Zip(now.Lines))
        {
            var current = unit.Lines.First(line => line.Id == before.Id && line.Place == before.Place);
            if (current.Words == after.Words)
            {
                continue;
            }

            if (PartAmendments.Of(unit, name, current, after.Words) is { } parts)
            {
                steps.AddRange(parts);
                unit = unit with { Lines = unit.Lines.Replace(current, current with { Words = after.Words }) };
                continue;
            }

            // A table behind a 項 may be taken to belong to it.
            var ahead = unit.Lines.TakeWhile(line => line != current).ToHashSet();
            var covered = current.IsHeading ? current.Words : Covered(unit, others, line => current.Place.Length == 0 || (line.Place.Length == 0 && !ahead.Contains(line)) || line.Place.StartsWith(current.Place, StringComparison.Ordinal));
            if (Rewording.Between(current.Words, after.Words, covered) is not { IsEmpty: false } rewordings)
            {
                return null;
            }

            steps.Add(Step(name, current.IsHeading ? "の見出し" : current.Place, old, line => line.Id == current.Id && line.Place == current.Place, rewordings));
            unit = Reworded(unit, line => line.Id == current.Id && line.Place == current.Place, rewordings);
        }

        return steps.Count == 0 ? null : steps.ToImmutable();
    }

    // All that a sentence about a place speaks of, with the numbers that are printed there: the 3 of 第3条 and (3) must not be meant.
    private static string Covered(RuleUnit unit, ImmutableArray<RuleUnit> others, Func<RuleLine, bool> isCovered) =>
        string.Join(
            '\n', others.Prepend(unit).SelectMany(static one => one.Lines.Zip(AmendedLines.Of(one))).Where(pair => isCovered(pair.First)).Select(static pair => pair.Second));

    private static Amendment Step(string name, string place, RuleUnit old, Func<RuleLine, bool> isMeant, ImmutableArray<Rewording> rewordings)
    {
        var below = $"{place}中{RewordingWords.Of(rewordings)}。";
        return new(name + below, state => [.. state.Select(unit => unit.Id == old.Id ? Reworded(unit, isMeant, rewordings) : unit)])
        {
            Below = old.Kind == RuleKind.Article ? below : null,
        };
    }

    private static Func<ImmutableArray<RuleUnit>, ImmutableArray<RuleUnit>> Restated(RuleUnit now) =>
        state => [.. state.Select(unit => unit.Id == now.Id ? unit with { Lines = now.Lines } : unit)];

    private static Func<ImmutableArray<RuleUnit>, ImmutableArray<RuleUnit>> Titled(RuleUnit now) =>
        state => [.. state.Select(unit => unit.Id == now.Id ? unit with { Lines = unit.Lines.SetItem(0, now.Lines[0]) } : unit)];

    private static RuleUnit Reworded(RuleUnit unit, Func<RuleLine, bool> isMeant, ImmutableArray<Rewording> rewordings) =>
        unit with { Lines = [.. unit.Lines.Select(line => isMeant(line) ? line with { Words = Rewording.Apply(line.Words, rewordings) } : line)] };
}
