using System.Globalization;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Importing.Rows;

/// <summary>Numbers of rows as they come, in few words: 19–21、50 行目.</summary>
internal sealed class RowRanges
{
    private readonly List<(int First, int Last)> ranges = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => ranges.Count == 0;

    /// <summary>Takes the next row.</summary>
    public void Add(int row)
    {
        if (ranges.Count > 0 && ranges[^1].Last == row - 1)
        {
            ranges[^1] = (ranges[^1].First, row);
        }
        else
        {
            ranges.Add((row, row));
        }
    }

    /// <summary>The rows as a message names them.</summary>
    public LocalizedText Text => new($"{(ranges is [var (first, last)] && first == last ? "row" : "rows")} {string.Join(", ", Numbers)}", $"{string.Join('、', Numbers)} 行目");

    private IEnumerable<string> Numbers => ranges.Select(static range => range.First == range.Last
        ? range.First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{range.First}–{range.Last}"));

    /// <inheritdoc/>
    public override string ToString() => Text.Japanese;
}
