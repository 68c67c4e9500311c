using System.Globalization;
using ComplianceKit.Documents.Numbering;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Structure;

/// <summary>The numbers of pages as viewers show them (PDF 32000-1 §12.4.2).</summary>
internal static class PageLabels
{
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
            store.Characters.Spend(labels[page].Length);
        }

        return labels;
    }

    private static string Numeral(string? style, long number) => style switch
    {
        "D" => number.ToString(CultureInfo.InvariantCulture),
        "r" => Roman(number),
        "R" => Roman(number).ToUpperInvariant(),
        "a" => new string((char)('a' + ((number - 1) % 26)), (int)Math.Clamp(((number - 1) / 26) + 1, 0, 100)),
        "A" => new string((char)('A' + ((number - 1) % 26)), (int)Math.Clamp(((number - 1) / 26) + 1, 0, 100)),
        _ => string.Empty,
    };

    private static string Roman(long number) => NumberWords.Of((int)Math.Clamp(number, 0, int.MaxValue), "roman");
}
