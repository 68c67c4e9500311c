using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Rosters;

/// <summary>The people of a roster, in its order. Holds personal data: nothing of it may reach a diagnostic, a record or a log.</summary>
/// <param name="Name">The file's name without its folder.</param>
/// <param name="Rows">The people.</param>
/// <param name="Columns">The columns of each field that has some, from 0, by the field's name: one, or those that make it up together.</param>
public sealed record Roster(string Name, RosterPeople Rows, ImmutableDictionary<string, ImmutableArray<int>> Columns)
{
    /// <summary>
    /// What is wrong with single people, or may be, by row and column only. Whoever makes their forms tells it, as some may be made elsewhere.
    /// </summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>The lines of people of whom something is wrong, so that no form can be made for them.</summary>
    public ImmutableHashSet<int> Unready => [.. Findings.Where(static found => found.Severity == Severity.Error).Select(LineOf)];

    /// <summary>What is wrong with these of its people, or may be.</summary>
    public IEnumerable<Diagnostic> FindingsOf(RosterPeople people)
    {
        if (people.Count == Rows.Count)
        {
            return Findings;
        }

        var lines = people.Select(static person => person.Line).ToHashSet();
        return Findings.Where(found => lines.Contains(LineOf(found)));
    }

    private static int LineOf(Diagnostic found) => found.Location!.Start.Line;
}
