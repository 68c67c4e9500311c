using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>Divides the width of a table among its columns.</summary>
internal static class ColumnWidths
{
    /// <summary>A column that shares the rest is never narrower than this part of an equal share, however wide the other columns want to be.</summary>
    private const double LeastShare = 0.35;

    /// <summary>Three characters of running text, in points with what stands around them in a cell. Columns of one character are read by nobody.</summary>
    private const double LeastReadable = 40;

    /// <summary>The width of each column in points, together at most <paramref name="available"/>.</summary>
    /// <param name="wanted">How each column wants to be.</param>
    /// <param name="extents">Least and natural width by content; read for columns by content and for those that keep their words.</param>
    /// <param name="available">The measure.</param>
    public static double[] Resolve(IReadOnlyList<ColumnWidth> wanted, IReadOnlyList<(double Minimum, double Maximum)> extents, double available)
    {
        double fixedTotal = 0, shares = 0, minimum = 0, maximum = 0;
        var shareColumns = 0;
        for (var i = 0; i < wanted.Count; i++)
        {
            switch (wanted[i].Kind)
            {
                case ColumnWidthKind.Fixed:
                    fixedTotal += Math.Max(0, wanted[i].Value);
                    break;
                case ColumnWidthKind.Share:
                    shares += Math.Max(0, wanted[i].Value);
                    shareColumns++;
                    break;
                default:
                    minimum += extents[i].Minimum;
                    maximum += Math.Max(extents[i].Minimum, extents[i].Maximum);
                    break;
            }
        }

        var reserve = available / wanted.Count * LeastShare;
        var squeeze = Squeeze(fixedTotal, available - (reserve * (wanted.Count - CountFixed(wanted))));
        var free = available - (fixedTotal * squeeze);
        var forContent = ContentWidth(minimum, maximum, free - (shareColumns * reserve), stretch: shareColumns == 0 && fixedTotal <= 0);
        var forShares = Math.Max(0, free - forContent);
        var most = forContent < minimum ? GreatestMinimum(extents.Where((_, i) => wanted[i].Kind == ColumnWidthKind.Content).Select(static extent => extent.Minimum), forContent) : double.MaxValue;
        var widths = new double[wanted.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = wanted[i].Kind switch
            {
                ColumnWidthKind.Fixed => Math.Max(0, wanted[i].Value) * squeeze,
                ColumnWidthKind.Share => shares > 0 ? forShares * Math.Max(0, wanted[i].Value) / shares : forShares / shareColumns,
                _ => OneContent(extents[i], minimum, maximum, forContent, most),
            };
        }

        KeepWords(wanted, extents, widths);
        return widths;
    }

    /// <summary>
    /// Columns whose longest word is wider than their share take what it needs, and running text a few characters, and the others divide the
    /// rest as before. Where all that is wider than the room, the longest words break, and the others stay whole.
    /// </summary>
    private static void KeepWords(IReadOnlyList<ColumnWidth> wanted, IReadOnlyList<(double Minimum, double Maximum)> extents, double[] widths)
    {
        var open = Enumerable.Range(0, widths.Length).Where(i => wanted[i].Kind == ColumnWidthKind.Share).ToList();
        if (!open.Exists(i => wanted[i].KeepsWords && extents[i].Minimum > widths[i]))
        {
            return;
        }

        double[] floors = [.. wanted.Select((width, i) => width.KeepsWords ? Math.Max(extents[i].Minimum, Math.Min(extents[i].Maximum, LeastReadable)) : 0)];
        var most = GreatestMinimum(open.Select(i => floors[i]), open.Sum(i => widths[i]));
        var factor = 1d;
        while (open.Exists(i => Lacks(i, factor)))
        {
            var room = open.Sum(i => widths[i]) * factor;
            var narrow = open.FindAll(i => Lacks(i, factor));
            open.RemoveAll(narrow.Contains);
            foreach (var i in narrow)
            {
                widths[i] = Math.Min(floors[i], most);
                room -= widths[i];
            }

            var left = open.Sum(i => widths[i]);
            factor = left > 0 ? Math.Max(0, room) / left : 1;
        }

        foreach (var i in open)
        {
            widths[i] *= factor;
        }

        bool Lacks(int i, double by) => Math.Min(floors[i], most) > widths[i] * by;
    }

    private static int CountFixed(IReadOnlyList<ColumnWidth> wanted)
    {
        var count = 0;
        foreach (var width in wanted)
        {
            count += width.Kind == ColumnWidthKind.Fixed ? 1 : 0;
        }

        return count;
    }

    private static double Squeeze(double total, double room) => total > room && total > 0 ? Math.Max(0, room) / total : 1;

    private static double ContentWidth(double minimum, double maximum, double room, bool stretch)
    {
        if (maximum <= 0)
        {
            return stretch ? room : 0;
        }

        return stretch ? Math.Max(0, room) : Math.Min(maximum, Math.Max(room, 0));
    }

    /// <summary>
    /// What columns may have at most where their least widths find no room together: a word too long for its column is broken
    /// anyway, so those with the longest ones give way and the others keep theirs.
    /// </summary>
    private static double GreatestMinimum(IEnumerable<double> least, double total)
    {
        double[] minimums = [.. least.Order()];
        var rest = total;
        for (var i = 0; i < minimums.Length; i++)
        {
            var share = rest / (minimums.Length - i);
            if (minimums[i] > share)
            {
                return share;
            }

            rest -= minimums[i];
        }

        return double.MaxValue;
    }

    /// <summary>Above the least widths, columns get more in proportion to how much more they want; below them, none has more than <paramref name="most"/>.</summary>
    private static double OneContent((double Minimum, double Maximum) extent, double minimum, double maximum, double total, double most)
    {
        var natural = Math.Max(extent.Minimum, extent.Maximum);
        if (total >= maximum)
        {
            return maximum > 0 ? natural * total / maximum : total;
        }

        if (total <= minimum || maximum <= minimum)
        {
            return Math.Min(extent.Minimum, most);
        }

        return extent.Minimum + ((natural - extent.Minimum) * (total - minimum) / (maximum - minimum));
    }
}
