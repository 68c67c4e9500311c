using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>Sets two states of a rulebook against each other, part by part, by id.</summary>
/// <param name="Rows">Every part of both states, in the order of the new one.</param>
public sealed record RulebookComparison(ImmutableArray<ComparedUnit> Rows)
{
    /// <summary>Only what differs.</summary>
    public IEnumerable<ComparedUnit> Changes => Rows.Where(static row => row.Kind != UnitChange.Unchanged);

    /// <summary>Compares two states.</summary>
    public static RulebookComparison Compare(PreparedRulebook old, PreparedRulebook now) => Compare(RuleUnit.Of(old), RuleUnit.Of(now));

    /// <summary>Compares two states.</summary>
    public static RulebookComparison Compare(ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> after)
    {
        var now = PlacedUnits.Align(old, after);
        var before = old.ToDictionary(static unit => unit.Id, StringComparer.Ordinal);
        var moves = UnitMoves.Between(old, now);
        var gone = GoneUnits.Of(old, now);
        var rows = ImmutableArray.CreateBuilder<ComparedUnit>();
        for (var index = 0; index <= now.Length; index++)
        {
            rows.AddRange(gone[index].Select(static unit => new ComparedUnit(unit, null)));
            if (index < now.Length)
            {
                var unit = now[index];
                rows.Add(new ComparedUnit(before.GetValueOrDefault(unit.Id), unit) { Move = moves.GetValueOrDefault(unit.Id) });
            }
        }

        return new RulebookComparison(rows.ToImmutable());
    }

    /// <summary>How many parts of a kind the new state and the old state have, and how many of them are unchanged.</summary>
    public (int Now, int Old, int Unchanged) Count(Func<RuleKind, bool> kind)
    {
        var changed = ChangedParts();
        return (
            Rows.Count(row => row.Now is { } now && kind(now.Kind)),
            Rows.Count(row => row.Old is { } old && kind(old.Kind)),
            Rows.Count(row => row.Kind == UnitChange.Unchanged && kind(row.Now!.Kind) && !(row.Now!.IsAttachment && changed.Contains(row.Id))));
    }

    // An annex of which a row of the table has changed has changed itself.
    private HashSet<string> ChangedParts()
    {
        var owners = Rows.SelectMany(static row => new[] { row.Old, row.Now }).OfType<RuleUnit>().DistinctBy(static unit => unit.Id)
            .ToDictionary(static unit => unit.Id, static unit => unit.Owner, StringComparer.Ordinal);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Changes)
        {
            for (var owner = owners[row.Id]; owner.Length > 0; owner = owners.GetValueOrDefault(owner, string.Empty))
            {
                changed.Add(owner);
            }
        }

        return changed;
    }
}

/// <summary>A part in both states.</summary>
/// <param name="Old">As it was; <see langword="null"/> for a new one.</param>
/// <param name="Now">As it is; <see langword="null"/> for one that is gone.</param>
public sealed record ComparedUnit(RuleUnit? Old, RuleUnit? Now)
{
    /// <summary>What became of it.</summary>
    public UnitChange Kind => (Old, Now) switch
    {
        (null, _) => UnitChange.Added,
        (_, null) => UnitChange.Deleted,
        var (old, now) when !old.SaysTheSame(now) => UnitChange.Changed,
        var (old, now) => old.Label != now.Label ? UnitChange.Renumbered : Move is null ? UnitChange.Unchanged : UnitChange.Moved,
    };

    /// <summary>How it moved; <see langword="null"/> where it stands in what it stood in and behind what it stood behind.</summary>
    public UnitMove? Move { get; init; }

    /// <summary>Its id.</summary>
    public string Id => (Now ?? Old)!.Id;

    /// <summary>The id under which the new state knows it, or the old one where it is gone.</summary>
    public string WrittenId => (Now ?? Old)!.WrittenId ?? Id;
}

/// <summary>What became of a part.</summary>
public enum UnitChange
{
    /// <summary>Nothing.</summary>
    Unchanged,

    /// <summary>Only its number is another.</summary>
    Renumbered,

    /// <summary>It stands elsewhere, with the words and the number that it had.</summary>
    Moved,

    /// <summary>Its words have changed.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Deleted,
}
