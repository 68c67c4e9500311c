using System.Collections.Immutable;
using ComplianceKit.Importing;

namespace ComplianceKit.RoundTrip.Sheets;

/// <summary>
/// Tells the columns that a form was sent with from those that somebody has added under the same heads. A head says nothing of whose column it is.
/// </summary>
internal sealed class FormColumns
{
    private readonly List<string> heads;
    private readonly HashSet<int> added = [];

    /// <param name="heads">The heads of the sheet, by column.</param>
    /// <param name="state">The column of the states, left of which the form prints its own columns, and right of which it prints those that were kept.</param>
    /// <param name="own">The heads of the form's own columns; one that it prints twice stands there twice.</param>
    /// <param name="known">The heads of columns that somebody has added before.</param>
    public FormColumns(IReadOnlyList<string> heads, int state, IReadOnlyList<string> own, IReadOnlySet<string> known)
    {
        this.heads = [.. heads.Select(Folding.WithoutBlanks)];
        var twice = ImmutableArray.CreateBuilder<(string, ImmutableArray<int>)>();
        foreach (var group in own.GroupBy(Folding.WithoutBlanks, StringComparer.Ordinal))
        {
            var columns = All(group.Key);
            if (columns.Length <= group.Count())
            {
                continue;
            }

            // Only what we have printed there ourselves is surely no column of the form.
            if (known.Any(head => Folding.WithoutBlanks(head) == group.Key) && columns.Count(column => column < state) == group.Count())
            {
                added.UnionWith(columns.Where(column => column > state));
            }
            else
            {
                twice.Add((group.First(), columns));
            }
        }

        Twice = twice.ToImmutable();
    }

    /// <summary>The heads of the form that more columns have than it was sent with, and these columns.</summary>
    public ImmutableArray<(string Head, ImmutableArray<int> Columns)> Twice { get; }

    /// <summary>The column of a head; -1 for none. Where the form prints the head twice itself, its inputs stand behind what it prints.</summary>
    public int Of(string head) => All(Folding.WithoutBlanks(head)).LastOrDefault(column => !added.Contains(column), -1);

    /// <summary>Whether somebody has added the column, although a column of the form has its head.</summary>
    public bool IsAdded(int column) => added.Contains(column);

    /// <summary>Whether two heads are one. Blanks between the letters (備　考) only spread them over the cell.</summary>
    public static bool IsSame(string one, string other) => one == other || Folding.WithoutBlanks(one) == Folding.WithoutBlanks(other);

    private ImmutableArray<int> All(string bare) => [.. Enumerable.Range(0, heads.Count).Where(column => heads[column] == bare)];
}
