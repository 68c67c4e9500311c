using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Catalogs;
using ComplianceKit.Cli.Output;
using ComplianceKit.Rulebooks.Guidelines;

namespace ComplianceKit.Cli.Commands.Catalogs;

/// <summary>Writes which items of a guideline, of those on the facility's side, the rulebooks of a workspace answer.</summary>
internal static class RulebookCoverage
{
    /// <summary>Writes the counts by what <paramref name="by"/> says and, where asked, every item with its articles.</summary>
    public static void Write(ImmutableArray<GuidelineCoverage> coverages, string by, bool items, CommandContext context)
    {
        foreach (var coverage in coverages)
        {
            context.Say(CatalogWording.RulebookAgainst(coverage.Title, coverage.Catalog.Id));
            var head = CatalogWording.RulebookHead.Select(word => word.In(context.Language)).ToArray();
            TextTable.Write([head, .. Lines(coverage, by)], context.Results);
            if (items)
            {
                TextTable.Write([.. coverage.Items.Select(item => ItemRow(coverage, item, context))], context.Results);
            }
        }
    }

    private static IEnumerable<string[]> Lines(GuidelineCoverage coverage, string by) =>
        coverage.Items
            .SelectMany(item => GroupsOf(item, by).Select(group => (group, item)))
            .GroupBy(static pair => pair.group, static pair => pair.item, StringComparer.Ordinal)
            .Select(static group => Line(group.Key, [.. group]));

    // Without a wish, by volume: it tells the readers of a guideline apart.
    private static IEnumerable<string> GroupsOf(CoveredItem item, string by) => by switch
    {
        "actor" => item.Placed.Item.Actors.Where(static actor => actor != "vendor").DefaultIfEmpty("-"),
        "chapter" => [string.Join(' ', item.Placed.Path.Take(2).Select(static part => part.Label))],
        _ => [item.Placed.Path[0].Label],
    };

    private static string[] Line(string group, ImmutableArray<CoveredItem> items)
    {
        var answered = items.Count(static item => !item.Articles.IsEmpty);
        return [Number(items.Length), Number(answered), Number(items.Length - answered), Number(answered * 100 / items.Length) + "%", group];
    }

    private static string[] ItemRow(GuidelineCoverage coverage, CoveredItem item, CommandContext context) =>
    [
        $"{coverage.Catalog.Id}/{item.Placed.Item.Id}",
        item.Placed.Item.Number,
        item.Articles.IsEmpty ? CatalogWording.LeftOpen.In(context.Language) : string.Join(", ", item.Articles.Select(static article => article.Id)),
        ItemTitle.TopicOf(item.Placed.Item),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
