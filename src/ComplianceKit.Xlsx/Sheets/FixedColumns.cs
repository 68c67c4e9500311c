namespace ComplianceKit.Xlsx.Sheets;

/// <summary>
/// Puts a table on the columns of a register, which cannot be divided because a record has one column of the sheet for each of its own.
/// A column that finds no room there stands beside the register, as wide as its text needs.
/// </summary>
internal static class FixedColumns
{
    /// <summary>Six characters of a table on a line; less than this nobody reads with ease.</summary>
    private const double LeastReadable = 54;

    private const double LeastColumn = 10;

    /// <summary>Chooses an edge for each that is wanted, all different and rising, and adds those that are missing at the end.</summary>
    /// <param name="edges">The edges of the sheet.</param>
    /// <param name="wanted">The edges of the table.</param>
    /// <param name="natural">What the text of each column needs on one line.</param>
    public static double[] Choose(List<double> edges, IReadOnlyList<double> wanted, IReadOnlyList<double> natural)
    {
        var placed = new double[wanted.Count];
        placed[0] = Nearest(edges, wanted[0], double.NegativeInfinity, wanted.Count - 1) ?? 0;
        for (var i = 1; i < wanted.Count; i++)
        {
            var needed = Math.Max(LeastColumn, Math.Min(natural[i - 1], wanted[i] - wanted[i - 1]));
            var from = placed[i - 1] + Math.Min(needed, LeastReadable);
            placed[i] = Nearest(edges, wanted[i], from, wanted.Count - 1 - i)
                ?? Nearest(edges, wanted[i], from, 0)
                ?? Beyond(edges, placed[i - 1] + needed);
        }

        return placed;
    }

    /// <summary>The nearest edge that leaves enough others for the columns still to come.</summary>
    private static double? Nearest(List<double> edges, double wanted, double from, int toCome)
    {
        double? nearest = null;
        for (var i = 0; i < edges.Count - toCome; i++)
        {
            if (edges[i] >= from && (nearest is not { } known || Math.Abs(edges[i] - wanted) < Math.Abs(known - wanted)))
            {
                nearest = edges[i];
            }
        }

        return nearest;
    }

    private static double Beyond(List<double> edges, double edge)
    {
        edges.Add(edge);
        return edge;
    }
}
