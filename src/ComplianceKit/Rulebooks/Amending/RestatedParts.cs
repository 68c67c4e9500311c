using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>Chapters, annexes and forms that amending sentences state anew with all that stands in them: 別表第1を次のように改める.</summary>
internal sealed class RestatedParts
{
    private const string Deleted = "削除";
    private readonly ImmutableArray<RuleUnit> old;
    private readonly ImmutableArray<RuleUnit> now;
    private readonly ImmutableHashSet<string> heads;
    private readonly HashSet<string> inside;

    private RestatedParts(ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now, ImmutableHashSet<string> heads)
    {
        (this.old, this.now, this.heads) = (old, now, heads);
        inside = [.. new[] { old, now }.SelectMany(state => heads.SelectMany(head => UnitTree.Whole(state, UnitTree.IndexOf(state, head)).Skip(1))).Select(static unit => unit.Id)];
    }

    /// <summary>Those of which no more than the number is left.</summary>
    public static RestatedParts Of(ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now)
    {
        var before = old.ToDictionary(static unit => unit.Id, StringComparer.Ordinal);
        var left = now.Where(unit => unit.IsHead && unit.Lines[0].Words == Deleted && before.TryGetValue(unit.Id, out var known) && known.Lines[0].Words != Deleted);
        return new RestatedParts(old, now, [.. left.Select(static unit => unit.Id)]);
    }

    /// <summary>These and the annex or form in which a unit stands; <see langword="null"/> where it stands in none that was there before, or that is one of these.</summary>
    public RestatedParts? With(RuleUnit unit)
    {
        var head = unit;
        while (!head.IsAttachment && (Find(now, head.Owner) ?? Find(old, head.Owner)) is { } owner)
        {
            head = owner;
        }

        return head.IsAttachment && !heads.Contains(head.Id) && Find(old, head.Id) is not null && Find(now, head.Id) is not null ? new RestatedParts(old, now, heads.Add(head.Id)) : null;
    }

    /// <summary>Whether a unit is one of these.</summary>
    public bool Has(string id) => heads.Contains(id);

    /// <summary>Whether a unit stands in one of these.</summary>
    public bool HasInside(string id) => inside.Contains(id);

    /// <summary>The sentence for one of these; <see langword="null"/> where it has no name of its own.</summary>
    /// <param name="head">Its heading before.</param>
    /// <param name="state">What the sentences before this one have made.</param>
    public Amendment? Sentence(RuleUnit head, ImmutableArray<RuleUnit> state)
    {
        // It gets its new number with the others.
        var whole = UnitTree.Whole(now, UnitTree.IndexOf(now, head.Id));
        ImmutableArray<RuleUnit> made = [whole[0] with { Label = head.Label, Called = head.Called, LabelAmongSupplements = head.LabelAmongSupplements }, .. whole[1..]];
        return UnitNames.Of(state).Of(head.Id) is { } name
            ? AmendedLines.Stating($"{name}を次のように改める。", made, state =>
            {
                var start = UnitTree.IndexOf(state, head.Id);
                return start == state.Length ? state : state.RemoveRange(start, UnitTree.End(state, start) - start).InsertRange(start, made);
            })
            : null;
    }

    private static RuleUnit? Find(ImmutableArray<RuleUnit> state, string id) => state.FirstOrDefault(unit => unit.Id == id);
}
