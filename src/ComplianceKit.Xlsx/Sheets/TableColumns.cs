using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>Widths of the columns of a table in points.</summary>
internal static class TableColumns
{
    private const double Least = 15;

    /// <summary>
    /// Fixed columns take what they say, those by content what their text needs (at most an even part of the width where space is
    /// short), the others share what is left. If all is more than the width, everything shrinks alike. Columns that are not on the page stand outside.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <param name="available">The width that the table may take.</param>
    /// <param name="natural">What the content of a column needs on one line.</param>
    public static double[] Resolve(IReadOnlyList<TableColumn> columns, double available, Func<int, double> natural)
    {
        var widths = new double[columns.Count];
        var visible = Math.Max(1, columns.Count(static column => !column.IsOffPage));
        var shares = columns.Where(static column => !column.IsOffPage && column.Width.Kind == ColumnWidthKind.Share).Sum(static column => column.Width.Value);
        for (var i = 0; i < columns.Count; i++)
        {
            var width = columns[i].Width;
            widths[i] = width.Kind switch
            {
                ColumnWidthKind.Fixed => Math.Max(width.Value, 4),
                ColumnWidthKind.Content => Math.Clamp(natural(i), Least, Math.Max(Least, available * (shares > 0 ? 1.5 / visible : 1))),
                _ => 0,
            };
        }

        var taken = Sum(columns, widths);
        var free = Math.Max(available - taken, Least * visible / 2);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Width.Kind == ColumnWidthKind.Share)
            {
                widths[i] = columns[i].IsOffPage || shares <= 0 ? 60 : free * columns[i].Width.Value / shares;
            }
        }

        var total = Sum(columns, widths);
        if (total > available)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                widths[i] = columns[i].IsOffPage ? widths[i] : widths[i] * available / total;
            }
        }

        return widths;
    }

    private static double Sum(IReadOnlyList<TableColumn> columns, double[] widths) =>
        widths.Where((_, i) => !columns[i].IsOffPage).Sum();
}
