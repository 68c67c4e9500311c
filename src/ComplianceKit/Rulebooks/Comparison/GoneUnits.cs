using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>
/// Where in the new state stands what is gone: in the chapter or attachment in which it stood, directly behind what it stood behind there, and so
/// before all that was put in behind it.
/// </summary>
internal static class GoneUnits
{
    /// <summary>What is gone, in the order of the old state, by the place in the new one before which it is listed.</summary>
    public static ILookup<int, RuleUnit> Of(ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now)
    {
        var kept = now.Select(static (unit, index) => (unit.Id, Index: index)).ToDictionary(static unit => unit.Id, static unit => unit.Index, StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        var listed = new List<(int Place, RuleUnit Unit)>();
        foreach (var unit in old)
        {
            if (kept.TryGetValue(unit.Id, out var start))
            {
                // What went over into another chapter marks no place in the one that it left.
                places[unit.Id] = start + 1;
                if (now[start].Owner == unit.Owner)
                {
                    ends[unit.Owner] = UnitTree.End(now, start);
                }

                continue;
            }

            // Behind the last of its siblings that is still there; the first of all behind the heading of what they stand in.
            var place = ends.TryGetValue(unit.Owner, out var end) ? end : places.GetValueOrDefault(unit.Owner);
            places[unit.Id] = place;
            listed.Add((place, unit));
        }

        return listed.ToLookup(static gone => gone.Place, static gone => gone.Unit);
    }
}
