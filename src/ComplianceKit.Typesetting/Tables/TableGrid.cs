namespace ComplianceKit.Typesetting.Tables;

/// <summary>A table as rows of cells in their places.</summary>
/// <param name="Widths">Width of each column in points.</param>
/// <param name="MinimumRowHeight">Height of a row whose cells hold nothing.</param>
internal sealed record TableGrid(double[] Widths, double MinimumRowHeight)
{
    private readonly double[] edges = Edges(Widths);

    /// <summary>The rows that are repeated on every page.</summary>
    public TableRows Head { get; set; } = TableRows.None;

    /// <summary>The other rows.</summary>
    public TableRows Body { get; set; } = TableRows.None;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => Widths.Length;

    /// <summary>Distance of a column's left edge from the table's.</summary>
    public double LeftOf(int column) => edges[column];

    /// <summary>Width of some columns together.</summary>
    public double WidthOf(int column, int span) => edges[column + span] - edges[column];

    private static double[] Edges(double[] widths)
    {
        var edges = new double[widths.Length + 1];
        for (var i = 0; i < widths.Length; i++)
        {
            edges[i + 1] = edges[i] + widths[i];
        }

        return edges;
    }
}
