using System.Collections.Immutable;

namespace ComplianceKit.Catalogs;

/// <summary>
/// What the chapters of a catalog are called in counts: by their own label, and by that of the part around them as well where chapters of
/// several parts are called the same, as those for the facility and those for the vendor are, and where it is a mere number.
/// </summary>
internal static class ChapterNames
{
    private const int ChapterLevel = 2;
    private const string WithoutHeading = "（見出しなし）";

    /// <summary>For each item of the catalog the name of its chapter; empty in a catalog whose parts have no labels.</summary>
    public static ImmutableArray<string> Of(Catalog catalog)
    {
        var paths = catalog.Items
            .Select(static placed => placed.Path.Take(ChapterLevel).Select(static part => part.Label).Where(static label => label.Length > 0).ToArray())
            .ToList();
        var ambiguous = paths.Where(static path => path.Length > 0).GroupBy(static path => path[^1], StringComparer.Ordinal)
            .Where(static same => same.Select(static path => string.Join('\n', path)).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(static same => same.Key).ToHashSet(StringComparer.Ordinal);
        var none = paths.Exists(static path => path.Length > 0) ? WithoutHeading : string.Empty;
        return [.. paths.Select(path => path.Length == 0 ? none : ambiguous.Contains(path[^1]) || !path[^1].Any(char.IsLetter) ? string.Join(' ', path) : path[^1])];
    }
}
