using ComplianceKit.Catalogs;
using ComplianceKit.Rulebooks.Guidelines;
using ComplianceKit.Rulebooks.Numbering;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Composition.Data;

/// <summary>Makes the data of the annex that shows which items of a guideline a rulebook answers.</summary>
internal static class GuidelineData
{
    /// <summary>The data of <paramref name="coverage"/>.</summary>
    public static Dictionary<string, object?> Of(GuidelineCoverage coverage, PreparedRulebook prepared) => new(StringComparer.Ordinal)
    {
        ["title"] = coverage.Catalog.ShortTitle,
        ["total"] = coverage.Items.Length,
        ["answered"] = coverage.Answered,
        ["incomplete"] = coverage.Catalog.IsIncomplete,
        ["unverified"] = coverage.Items.Count(static item => IsUnverified(item)) is var unverified and > 0 ? unverified : null,
        ["known-gaps"] = coverage.Catalog.KnownGaps.ToList(),
        ["volumes"] = Grouped(coverage.Items, 0, (title, items) => Volume(title, items, prepared)),
    };

    private static Dictionary<string, object?> Volume(string title, IEnumerable<CoveredItem> items, PreparedRulebook prepared) => new(StringComparer.Ordinal)
    {
        ["title"] = title,
        ["chapters"] = Grouped(items, 1, (chapter, inside) => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = chapter,
            ["items"] = inside.Select((item, index) => Item(item, prepared, index == 0 ? inside.Count() : 0)).ToList(),
        }),
    };

    // The first item of a chapter has the cell of the chapter, which reaches over the rows of all of them.
    private static Dictionary<string, object?> Item(CoveredItem item, PreparedRulebook prepared, int span) => new(StringComparer.Ordinal)
    {
        ["span"] = span > 0 ? span : null,
        ["number"] = item.Placed.Item.Number,
        ["topic"] = item.Placed.Item.Topic,
        ["unverified"] = IsUnverified(item),
        ["articles"] = string.Join('、', item.Articles.Select(article => Link(article, prepared))),
    };

    private static bool IsUnverified(CoveredItem item) => item.Placed.Item.Verification != Verification.Full;

    private static string Link(RulePlace article, PreparedRulebook prepared) => $"[{prepared.Labels.Full(article, null)}](#{article.Id})";

    private static List<object?> Grouped(IEnumerable<CoveredItem> items, int level, Func<string, IEnumerable<CoveredItem>, Dictionary<string, object?>> make) =>
        [.. items.GroupBy(item => LabelAt(item.Placed, level), StringComparer.Ordinal).Select(group => make(group.Key, group))];

    private static string LabelAt(PlacedItem placed, int level) => placed.Path[Math.Min(level, placed.Path.Length - 1)].Label;
}
