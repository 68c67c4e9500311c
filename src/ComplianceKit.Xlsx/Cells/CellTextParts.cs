namespace ComplianceKit.Xlsx.Cells;

/// <summary>Cuts the text of a cell for several cells.</summary>
internal static class CellTextParts
{
    /// <summary>The parts of a text that begin at places of its plain text. A line feed before such a place ends with the cell and is left out.</summary>
    /// <param name="text">The text. Its ids stay with the first part.</param>
    /// <param name="starts">Where the parts after the first begin, rising.</param>
    public static IEnumerable<CellText> Of(CellText text, IReadOnlyList<int> starts)
    {
        var plain = text.Plain;
        for (var i = 0; i <= starts.Count; i++)
        {
            var from = i == 0 ? 0 : starts[i - 1];
            var to = i == starts.Count ? plain.Length : starts[i];
            if (i < starts.Count && to > from && plain[to - 1] == '\n')
            {
                to--;
            }

            yield return text with { Runs = [.. Runs(text.Runs, from, to)], Ids = i == 0 ? text.Ids : [] };
        }
    }

    private static IEnumerable<TextRun> Runs(IReadOnlyList<TextRun> runs, int from, int to)
    {
        var at = 0;
        foreach (var run in runs)
        {
            var (first, last) = (Math.Max(from - at, 0), Math.Min(to - at, run.Text.Length));
            if (last > first)
            {
                yield return run with { Text = run.Text[first..last] };
            }

            at += run.Text.Length;
        }
    }
}
