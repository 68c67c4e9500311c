using System.Globalization;
using ComplianceKit.Catalogs;

namespace ComplianceKit.Composition.Data;

/// <summary>How wide the column of printed numbers has to be so that they stay on one line in the small type of sheets.</summary>
internal static class NumberColumn
{
    private const int FirstWideCharacter = 0x2460;
    private const double Wide = 2.7;
    private const double Narrow = 1.6;
    private const double Padding = 3;
    private const double Least = 9;
    private const double Most = 21;
    private const double LeastSequence = 8;

    /// <summary>The width for the numbers of a catalog.</summary>
    public static string WidthOf(Catalog catalog)
    {
        var longest = catalog.Items.Aggregate(0.0, static (widest, placed) => Math.Max(widest, WidthOf(placed.Item.Number)));
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(Math.Ceiling(longest + Padding), Least, Most)}mm");
    }

    /// <summary>The width for the running numbers of a catalog, at least that of three digits.</summary>
    public static string WidthOfSequence(Catalog catalog)
    {
        var last = catalog.Items.Aggregate(0, static (greatest, placed) => Math.Max(greatest, placed.Item.Sequence));
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Max(LeastSequence, Math.Ceiling(WidthOf(last.ToString(CultureInfo.InvariantCulture)) + Padding))}mm");
    }

    private static double WidthOf(string number) => number.Aggregate(0.0, static (width, character) => width + (character < FirstWideCharacter ? Narrow : Wide));
}
