using System.Collections.Immutable;
using ComplianceKit.Tables;

namespace ComplianceKit.RoundTrip.Sheets;

/// <summary>
/// Finds rows of which an input lies under merged cells. The file keeps the text of the first cell only, so that nobody knows whether the
/// others were meant to be empty or to say the same.
/// </summary>
internal static class MergedInputs
{
    /// <summary>The numbers of such rows with the heads of the columns, in order.</summary>
    /// <param name="rows">Rows of one sheet.</param>
    /// <param name="merged">The merged cells of the sheet.</param>
    public static ImmutableSortedDictionary<int, string> Find(IReadOnlyList<FormRow> rows, ImmutableArray<MergedCells> merged)
    {
        var covered = ImmutableSortedDictionary.CreateBuilder<int, string>();
        if (merged.IsEmpty || rows.Count == 0)
        {
            return covered.ToImmutable();
        }

        var byNumber = rows.GroupBy(static row => row.Row).ToDictionary(static group => group.Key, static group => group.First());
        var (from, to) = (byNumber.Keys.Min(), byNumber.Keys.Max());
        foreach (var column in rows.SelectMany(static row => row.Inputs.Values.Select(static input => input.Column)).Distinct())
        {
            // Ranges that overlap, as no program writes them, are walked over once.
            var next = from;
            foreach (var range in merged.Where(range => range.FirstColumn <= column && column <= range.LastColumn).OrderBy(static range => range.FirstRow))
            {
                var first = Math.Max(next, column == range.FirstColumn ? range.FirstRow + 1 : range.FirstRow);
                for (var number = first; number <= Math.Min(range.LastRow, to); number++)
                {
                    if (byNumber.TryGetValue(number, out var row) && row.Inputs.Values.FirstOrDefault(input => input.Column == column).Head is { } head)
                    {
                        _ = covered.TryAdd(number, head);
                    }
                }

                next = Math.Max(next, Math.Min(range.LastRow, to) + 1);
            }
        }

        return covered.ToImmutable();
    }
}
