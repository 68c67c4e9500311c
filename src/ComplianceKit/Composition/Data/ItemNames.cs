using System.Globalization;
using ComplianceKit.Catalogs;

namespace ComplianceKit.Composition.Data;

/// <summary>Names items of a catalog as its printed sheet shows them, so that a reader finds them there.</summary>
internal static class ItemNames
{
    /// <summary>Whether the running number of the sheet is what tells the items apart: where printed numbers do not, and the sheet has one.</summary>
    public static bool AreSequences(Catalog catalog) => !AreNumbered(catalog) && FormData.Of(catalog) is AnswerForm.Text or AnswerForm.Numeric;

    /// <summary>The names in the order of the items; running numbers that follow each other are drawn together.</summary>
    public static List<string> Of(Catalog catalog, IEnumerable<ControlItem> items) => AreNumbered(catalog)
        ? [.. items.Select(static item => item.Number)]
        : AreSequences(catalog)
            ? Runs([.. items.Select(static item => item.Sequence)])
            : [.. items.Select(ItemTitle.TopicOf)];

    private static bool AreNumbered(Catalog catalog)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return catalog.Items.All(placed => placed.Item.Number.Length > 0 && seen.Add(placed.Item.Number));
    }

    private static List<string> Runs(List<int> numbers)
    {
        var runs = new List<string>();
        for (var first = 0; first < numbers.Count;)
        {
            var last = first;
            while (last + 1 < numbers.Count && numbers[last + 1] == numbers[last] + 1)
            {
                last++;
            }

            var word = first == 0 ? "連番 " : string.Empty;
            var sign = last == first + 1 ? "、" : "〜";
            runs.Add(first == last
                ? string.Create(CultureInfo.InvariantCulture, $"{word}{numbers[first]}")
                : string.Create(CultureInfo.InvariantCulture, $"{word}{numbers[first]}{sign}{numbers[last]}"));
            first = last + 1;
        }

        return runs;
    }
}
