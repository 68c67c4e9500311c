using System.Collections.Immutable;

namespace ComplianceKit.Rosters;

/// <summary>The people of a roster, in its order. Holds personal data: nothing of it may reach a diagnostic, a record or a log.</summary>
/// <param name="Name">The file's name without its folder.</param>
/// <param name="Rows">The people.</param>
/// <param name="Columns">The column of each field that has one, from 0, by the field's name.</param>
public sealed record Roster(string Name, RosterPeople Rows, ImmutableDictionary<string, int> Columns)
{
    /// <summary>The lines of people of whom something is wrong, so that no form can be made for them; a diagnostic says what.</summary>
    public ImmutableHashSet<int> Unready { get; init; } = [];
}
