namespace ComplianceKit.Cli.Output;

/// <summary>Writes rows as columns that line up in a terminal, wide characters included.</summary>
internal static class TextTable
{
    /// <summary>Writes <paramref name="rows"/>, which have as many cells each.</summary>
    public static void Write(IReadOnlyList<string[]> rows, TextWriter output)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => TerminalWidth.Of(row[column]))).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == row.Length - 1 ? cell : cell + new string(' ', widths[column] - TerminalWidth.Of(cell)));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
