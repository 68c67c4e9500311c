using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>The amending sentences for what is new, each part with all that stands in it, and where it is put.</summary>
internal static class AddingAmendments
{
    /// <summary>The sentences.</summary>
    public static AmendingPhase Of(AmendedPart part, ImmutableArray<RuleUnit> state)
    {
        var comparison = part.Comparison;
        var rows = part.Rows.ToDictionary(static pair => pair.Row.Id, static pair => pair.Index, StringComparer.Ordinal);
        var added = comparison.Rows.Where(static row => row.Kind == UnitChange.Added).Select(static row => row.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<RuleUnit> now = [.. comparison.Rows.Where(static row => row.Now is not null).Select(static row => row.Now!)];
        var steps = ImmutableArray.CreateBuilder<Amendment>();
        for (var index = 0; index < now.Length; index++)
        {
            var unit = now[index];
            if (!added.Contains(unit.Id) || added.Contains(unit.Owner) || !rows.TryGetValue(unit.Id, out var at))
            {
                continue;
            }

            var before = now[..index].LastOrDefault(other => other.Owner == unit.Owner);
            var after = now[(index + 1)..].FirstOrDefault(other => other.Owner == unit.Owner && !added.Contains(other.Id));
            var isFirstOfPart = before is null && now[..index].LastOrDefault() is { Kind: RuleKind.Chapter or RuleKind.Section } head && head.Id == unit.Owner;
            if (Spot.Of(unit, before, after, isFirstOfPart, UnitNames.Of(state)) is not { } spot)
            {
                return AmendingPhase.At(unit);
            }

            var whole = UnitTree.Whole(now, index);
            steps.Add(AmendedLines.Stating($"{spot.Words}{Counted(unit)}加える。", whole, spot.Insert(whole)) with { Row = at });
            state = steps[^1].Apply(state);
        }

        return AmendingPhase.Done(steps.ToImmutable());
    }

    // A count is said in the figures of the numbers themselves: 次の1条を beside 第3条, 次の一条を beside 第三条.
    private static string Counted(RuleUnit unit) => CountedLabel.Of(unit.Called.Split('の')[0]) is { Before: "第", Counter: "章" or "節" or "条" } number ? $"次の{number.Count(1)}を" : "次のように";

    /// <summary>A place at which something is put.</summary>
    /// <param name="Words">How a sentence says it.</param>
    /// <param name="Beside">The id of the unit beside which it is.</param>
    /// <param name="Behind">Whether it is behind that unit and all that stands in it.</param>
    private sealed record Spot(string Words, string Beside, bool Behind)
    {
        public static Spot? Of(RuleUnit unit, RuleUnit? before, RuleUnit? after, bool isFirstOfPart, UnitNames names)
        {
            if (before is not null && IsMark(before, unit) && names.Of(before.Id) is { } behind)
            {
                return new($"{behind}の次に", before.Id, Behind: true);
            }

            if (after is not null && IsMark(after, unit) && names.Of(after.Id) is { } ahead)
            {
                // Before the first article of a chapter alone could also be the end of the chapter above.
                return new(isFirstOfPart && names.Of(unit.Owner) is { } part ? $"{part}中{ahead}の前に" : $"{ahead}の前に", after.Id, Behind: false);
            }

            // What has no number of its own can only be put at the end of what it stands in.
            return after is null && names.Of(unit.Owner) is { } owner && unit.Owner.Length > 0 ? new($"{owner}に", unit.Owner, Behind: true) : null;
        }

        public Func<ImmutableArray<RuleUnit>, ImmutableArray<RuleUnit>> Insert(ImmutableArray<RuleUnit> whole) => state =>
            UnitTree.IndexOf(state, Beside) is var index && index == state.Length ? state : state.InsertRange(Behind ? UnitTree.End(state, index) : index, whole);

        // Behind the last article of a chapter an unnumbered sentence would seem to belong to it, and before an article one to nothing.
        private static bool IsMark(RuleUnit mark, RuleUnit unit) => unit.Kind switch
        {
            RuleKind.Article or RuleKind.Paragraph or RuleKind.Block => mark.Kind == unit.Kind,
            RuleKind.Preamble => true,
            _ => mark.Kind != RuleKind.Title,
        };
    }
}
