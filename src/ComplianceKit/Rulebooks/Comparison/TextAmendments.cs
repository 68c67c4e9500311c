using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>The amending sentences for the words of a unit, whose name and lines stay: what changes throughout it first, then line by line.</summary>
internal static class TextAmendments
{
    /// <summary>The sentences; one that states the unit anew where its words cannot be named without doubt.</summary>
    public static ImmutableArray<Amendment> Of(RuleUnit old, RuleUnit now) => ByWords(old, now) ?? [new Amendment(
        $"{old.Name}を次のように改める。\n{string.Join('\n', now.Printed.Select(static line => "　" + line))}",
        state => [.. state.Select(unit => unit.Id == now.Id ? unit with { Lines = now.Lines } : unit)])];

    private static ImmutableArray<Amendment>? ByWords(RuleUnit old, RuleUnit now)
    {
        if (old.Lines.Length != now.Lines.Length || old.Lines.Zip(now.Lines).Any(static pair => pair.First.Id != pair.Second.Id || pair.First.Number != pair.Second.Number))
        {
            return null;
        }

        var steps = ImmutableArray.CreateBuilder<Amendment>();
        var unit = old;
        var body = old.Lines.Zip(now.Lines).Where(static pair => !pair.First.IsHeading).Select(static pair => (pair.First.Words, pair.Second.Words)).ToImmutableArray();
        if (Rewording.Throughout(body) is { IsEmpty: false } shared)
        {
            steps.Add(Step(old.Name, old.Id, static line => !line.IsHeading, shared));
            unit = Reworded(old, static line => !line.IsHeading, shared);
        }

        foreach (var (before, after) in unit.Lines.Zip(now.Lines).Where(static pair => pair.First.Words != pair.Second.Words))
        {
            if (Rewording.Between(before.Words, after.Words, Covered(unit, before)) is not { IsEmpty: false } rewordings)
            {
                return null;
            }

            steps.Add(Step(before.IsHeading ? $"{old.Label}の見出し" : old.Name + before.Place, old.Id, line => line.Id == before.Id, rewordings));
        }

        return steps.Count == 0 ? null : steps.ToImmutable();
    }

    // All that a sentence about the place of a line speaks of: a paragraph with its items.
    private static string Covered(RuleUnit unit, RuleLine line) =>
        string.Join('\n', unit.Lines.Where(other => line.IsHeading ? other.Id == line.Id : line.Place.Length == 0 || other.Place.StartsWith(line.Place, StringComparison.Ordinal)).Select(static other => other.Words));

    private static Amendment Step(string place, string id, Func<RuleLine, bool> isMeant, ImmutableArray<Rewording> rewordings) =>
        new($"{place}中{Clauses(rewordings)}。", state => [.. state.Select(unit => unit.Id == id ? Reworded(unit, isMeant, rewordings) : unit)]);

    private static RuleUnit Reworded(RuleUnit unit, Func<RuleLine, bool> isMeant, ImmutableArray<Rewording> rewordings) =>
        unit with { Lines = [.. unit.Lines.Select(line => isMeant(line) ? line with { Words = Rewording.Apply(line.Words, rewordings) } : line)] };

    // What is done alike in turn shares its verb: 「甲」を「乙」に、「丙」を「丁」に改め、「戊」の下に「己」を加える.
    private static string Clauses(ImmutableArray<Rewording> rewordings)
    {
        var clauses = new List<string>();
        for (var index = 0; index < rewordings.Length; index++)
        {
            var kind = rewordings[index].Kind;
            var verb = index == rewordings.Length - 1 ? Verb(kind, "る")
                : kind == RewordingKind.Delete ? Verb(kind, "り")
                : rewordings[index + 1].Kind == kind ? string.Empty
                : Verb(kind, string.Empty);
            clauses.Add(Clause(rewordings[index]) + verb);
        }

        return string.Join('、', clauses);
    }

    private static string Clause(Rewording rewording) => rewording.Kind switch
    {
        RewordingKind.Add => $"「{rewording.Words}」の下に「{rewording.Others}」を",
        RewordingKind.Delete => $"「{rewording.Words}」を",
        _ => $"「{rewording.Words}」を「{rewording.Others}」に",
    };

    private static string Verb(RewordingKind kind, string ending) => kind switch
    {
        RewordingKind.Add => "加え",
        RewordingKind.Delete => "削",
        _ => "改め",
    } + ending;
}
