using System.Globalization;

namespace ComplianceKit.Importing;

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

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join('、', ranges.Select(static range => range.First == range.Last ? range.First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{range.First}–{range.Last}")))} 行目");
}
