namespace ComplianceKit.Xlsx.Sheets;

/// <summary>
/// The edges of a sheet's columns. Tables of different columns share them: an edge close to one that is there takes its place, so
/// that the grid stays coarse and every table keeps its proportions within a few points.
/// </summary>
internal sealed class ColumnGrid
{
    private const double Tolerance = 5;

    /// <summary>What an indent leaves of the width for text.</summary>
    private const double LeastText = 50;

    private readonly List<double> edges = [0];
    private readonly bool isFixed;
    private readonly double furthest;

    public ColumnGrid(double width)
    {
        edges.Add(width);
        furthest = Math.Max(0, width - LeastText);
    }

    /// <summary>A grid that belongs to a register, whose records must have one column of the sheet for each of theirs.</summary>
    public ColumnGrid(IEnumerable<double> register)
    {
        edges.AddRange(register.Where(static edge => edge > 0));
        isFixed = true;
        furthest = edges.Count > 1 ? edges[^2] : 0;
    }

    public IReadOnlyList<double> Edges => edges;

    /// <summary>The edges of a table as edges of the grid, all different and rising.</summary>
    /// <param name="wanted">The edges of the table.</param>
    /// <param name="natural">What the text of a column needs on one line.</param>
    public double[] Place(IReadOnlyList<double> wanted, Func<int, double> natural)
    {
        if (isFixed)
        {
            return FixedColumns.Choose(edges, wanted, [.. Enumerable.Range(0, wanted.Count - 1).Select(natural)]);
        }

        var placed = new double[wanted.Count];
        var last = double.NegativeInfinity;
        for (var i = 0; i < wanted.Count; i++)
        {
            last = placed[i] = PlaceOne(Math.Max(wanted[i], i == 0 ? 0 : last), last);
        }

        return placed;
    }

    /// <summary>The edge for a single indent, which leaves a column for what is indented.</summary>
    public double Place(double wanted) => PlaceOne(Within(wanted), double.NegativeInfinity);

    /// <summary>The indent, or the furthest at which there is room for text.</summary>
    public double Within(double indent) => Math.Min(indent, furthest);

    /// <summary>The number of an edge.</summary>
    public int IndexOf(double edge)
    {
        if (edge >= edges[^1])
        {
            return edges.Count - 1;
        }

        var at = edges.BinarySearch(edge);
        if (at >= 0)
        {
            return at;
        }

        var above = ~at;
        return above == 0 ? 0 : edges[above] - edge < edge - edges[above - 1] ? above : above - 1;
    }

    private double PlaceOne(double wanted, double after)
    {
        var nearest = double.NaN;
        foreach (var edge in edges)
        {
            if (edge > after && !(Math.Abs(edge - wanted) >= Math.Abs(nearest - wanted)))
            {
                nearest = edge;
            }
        }

        if (!double.IsNaN(nearest) && (isFixed || Math.Abs(nearest - wanted) <= Tolerance))
        {
            return nearest;
        }

        var added = wanted > after ? wanted : after + 2 * Tolerance;
        var at = edges.BinarySearch(added);
        if (at < 0)
        {
            edges.Insert(~at, added);
        }

        return added;
    }
}
