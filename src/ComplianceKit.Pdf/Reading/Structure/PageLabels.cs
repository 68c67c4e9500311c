using System.Globalization;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Structure;

/// <summary>The numbers of pages as viewers show them (PDF 32000-1 §12.4.2).</summary>
internal static class PageLabels
{
    private static readonly (int Value, string Digits)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>The labels of all pages.</summary>
    public static string[] Of(ObjectStore store, DictionaryValue catalog, int count)
    {
        var ranges = NumberTree.Read(store, store.Dictionary(catalog, "PageLabels"));
        var labels = new string[count];
        var (start, range) = (0, DictionaryValue.Empty);
        for (var page = 0; page < count; page++)
        {
            if (ranges.TryGetValue(page, out var begun))
            {
                (start, range) = (page, store.AsDictionary(begun));
            }

            labels[page] = range.Entries.Count == 0 && ranges.Count == 0
                ? (page + 1).ToString(CultureInfo.InvariantCulture)
                : store.Text(range, "P") + Numeral(store.Name(range, "S"), (long)(store.Number(range, "St") ?? 1) + page - start);
        }

        return labels;
    }

    private static string Numeral(string? style, long number) => style switch
    {
        "D" => number.ToString(CultureInfo.InvariantCulture),
        "r" => RomanOf(number),
        "R" => RomanOf(number).ToUpperInvariant(),
        "a" => new string((char)('a' + ((number - 1) % 26)), (int)Math.Clamp(((number - 1) / 26) + 1, 0, 100)),
        "A" => new string((char)('A' + ((number - 1) % 26)), (int)Math.Clamp(((number - 1) / 26) + 1, 0, 100)),
        _ => string.Empty,
    };

    private static string RomanOf(long number)
    {
        var result = new System.Text.StringBuilder();
        foreach (var (value, digits) in Roman)
        {
            for (; number >= value && result.Length < 100; number -= value)
            {
                result.Append(digits);
            }
        }

        return result.ToString();
    }
}
