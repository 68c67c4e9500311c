using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Editions.Changes;

/// <summary>The rows of a table as people see them: hidden columns hold ids and digests for the program.</summary>
internal static class ShownRows
{
    /// <summary>The head rows and the others, without the cells of hidden columns.</summary>
    public static IEnumerable<TableRow> Of(Table table)
    {
        var all = table.HeadRows.Concat(table.Rows);
        return table.Columns.Any(static column => column.Hidden) ? WithoutHidden(table, all) : all;
    }

    private static IEnumerable<TableRow> WithoutHidden(Table table, IEnumerable<TableRow> rows)
    {
        // How many more rows a span from above covers, by column.
        var covered = new int[table.Columns.Length];
        foreach (var row in rows)
        {
            var free = covered.Select(static count => count == 0).ToArray();
            for (var index = 0; index < covered.Length; index++)
            {
                covered[index] = Math.Max(0, covered[index] - 1);
            }

            var column = 0;
            var shown = row.Cells.Where(cell =>
            {
                while (column < free.Length && !free[column])
                {
                    column++;
                }

                var end = Math.Min(column + cell.ColumnSpan, free.Length);
                var isShown = column >= end || table.Columns.Take(column..end).Any(static one => !one.Hidden);
                Array.Fill(covered, cell.RowSpan - 1, column, Math.Max(0, end - column));
                column = Math.Max(column, end);
                return isShown;
            });
            yield return row with { Cells = [.. shown] };
        }
    }
}
