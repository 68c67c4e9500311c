using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>
/// What stands elsewhere than before although its words and its number are the same: an article before whose chapter's heading another was put,
/// supplements or sentences of a form in another order.
/// </summary>
internal static class UnitMoves
{
    private const string Outside = "章の外";
    private const string Reordered = "順序を改める。";

    /// <summary>How each part that moved did so, by id, in words for a remark.</summary>
    public static ImmutableDictionary<string, UnitMove> Between(ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now)
    {
        var before = old.ToDictionary(static unit => unit.Id, StringComparer.Ordinal);
        var after = now.ToDictionary(static unit => unit.Id, StringComparer.Ordinal);
        var moves = ImmutableDictionary.CreateBuilder<string, UnitMove>(StringComparer.Ordinal);
        foreach (var unit in now)
        {
            if (before.TryGetValue(unit.Id, out var known) && known.Owner != unit.Owner && Name(known, before) is var from && Name(unit, after) is var to && from != to)
            {
                moves[unit.Id] = new UnitMove($"{from}から{to}に移す。", IsAcross: true);
            }
        }

        foreach (var siblings in now.Where(unit => before.TryGetValue(unit.Id, out var known) && known.Owner == unit.Owner).GroupBy(static unit => unit.Owner, StringComparer.Ordinal))
        {
            var order = siblings.Select(static unit => unit.Id).ToList();
            var kept = order.ToHashSet(StringComparer.Ordinal);
            foreach (var id in OutOfOrder([.. old.Where(unit => kept.Contains(unit.Id)).Select(static unit => unit.Id)], order))
            {
                moves[id] = new UnitMove(Reordered, IsAcross: false);
            }
        }

        return moves.ToImmutable();
    }

    // As few as possible: all others are still in the order in which they were.
    private static IEnumerable<string> OutOfOrder(List<string> old, List<string> now)
    {
        if (old.SequenceEqual(now, StringComparer.Ordinal))
        {
            return [];
        }

        var inOrder = OrderedPairs.Of(old.Count, now.Count, (i, j) => old[i] == now[j] ? 1 : 0).Select(static pair => pair.Now).ToHashSet();
        return now.Where((_, index) => !inOrder.Contains(index));
    }

    private static string Name(RuleUnit unit, Dictionary<string, RuleUnit> state) =>
        state.GetValueOrDefault(unit.Owner) is { } head ? $"「{head.Printed[0]}」" : Outside;
}

/// <summary>How a part moved.</summary>
/// <param name="Words">The words for a remark.</param>
/// <param name="IsAcross">Whether it went over into another chapter, section or attachment.</param>
public sealed record UnitMove(string Words, bool IsAcross);
