using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;


namespace ComplianceKit.Importing.Pairing;

/// <summary>
/// The part of a catalog that a whole sheet answers. Some catalogs ask several readers nearly the same, facility and vendor for instance; which
/// of them a sheet was for is not said by a row, but by all of them.
/// </summary>
internal static class HomePart
{
    /// <summary>No part of the catalog has all that the sheet asks, or several have.</summary>
    public const int None = -1;

    private const int RowsLookedAt = 300;
    private const double LeastCover = 0.9;
    private const double LeastLead = 0.5;

    /// <summary>The number of the highest part, or <see cref="None"/>.</summary>
    /// <param name="rows">The rows of the sheet, of which the first are read.</param>
    /// <param name="pairing">Knows how like the items of each part a row is.</param>
    /// <param name="map">Roles of columns by their names.</param>
    public static int Of(IEnumerable<TableLine> rows, ItemPairing pairing, IReadOnlyDictionary<string, ColumnRole> map)
    {
        if (pairing.PartCount < 2)
        {
            return None;
        }

        var (sums, all) = (new double[pairing.PartCount], 0.0);
        foreach (var requirement in Requirements(rows, map).Take(RowsLookedAt))
        {
            var likeness = pairing.LikenessByPart(requirement);
            all += likeness.Max();
            for (var part = 0; part < sums.Length; part++)
            {
                sums[part] += likeness[part];
            }
        }

        var best = Array.IndexOf(sums, sums.Max());
        var second = sums.Where((_, part) => part != best).Max();
        return all > 0 && sums[best] >= LeastCover * all && sums[best] - second >= LeastLead ? best : None;
    }

    private static IEnumerable<string> Requirements(IEnumerable<TableLine> rows, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var heads = new SheetHeads(map);
        foreach (var line in rows)
        {
            if (!heads.Enter(line) && heads.Columns?.ForRow(line).Of(ColumnRole.Requirement) is { } column and >= 0 && line.Cell(column).Length > 0)
            {
                yield return line.Cell(column);
            }
        }
    }
}
