using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Coverage;

/// <summary>How many items of a group are answered, and how.</summary>
/// <param name="Catalog">The id of the catalog.</param>
/// <param name="Group">The chapter or actor; empty for the whole catalog.</param>
/// <param name="Total">All items.</param>
/// <param name="Written">Those with an answer of their own.</param>
/// <param name="Inherited">Those that inherit one.</param>
/// <param name="Drafts">Those for which a draft waits to be accepted.</param>
public sealed record CoverageLine(string Catalog, string Group, int Total, int Written, int Inherited, int Drafts)
{
    /// <summary>Those without an answer.</summary>
    public int Open => Total - Written - Inherited;
}

/// <summary>By what coverage is counted.</summary>
public enum CoverageGrouping
{
    /// <summary>By catalog only.</summary>
    Catalog,

    /// <summary>By the chapters of each catalog: parts of the second level, or of the first where there is no second.</summary>
    Chapter,

    /// <summary>By who has to act; an item with several actors counts for each.</summary>
    Actor,
}

/// <summary>Counts how far the catalogs of a workspace are answered.</summary>
public static class CoverageReport
{
    /// <summary>A line for each group, in the order of the catalogs and of their items.</summary>
    public static ImmutableArray<CoverageLine> Of(Workspace workspace, CoverageGrouping grouping)
    {
        var lines = ImmutableArray.CreateBuilder<CoverageLine>();
        foreach (var catalog in workspace.Catalogs)
        {
            var groups = new Dictionary<string, CoverageLine>(StringComparer.Ordinal);
            var order = new List<string>();
            foreach (var placed in catalog.Asked)
            {
                foreach (var group in GroupsOf(placed, grouping))
                {
                    if (!groups.TryGetValue(group, out var line))
                    {
                        order.Add(group);
                        line = new CoverageLine(catalog.Id, group, 0, 0, 0, 0);
                    }

                    groups[group] = Count(line, $"{catalog.Id}/{placed.Item.Id}", workspace);
                }
            }

            lines.AddRange(order.Select(group => groups[group]));
        }

        return lines.ToImmutable();
    }

    private static CoverageLine Count(CoverageLine line, string item, Workspace workspace)
    {
        var resolved = workspace.Responses.Resolve(item);
        return line with
        {
            Total = line.Total + 1,
            Written = line.Written + (resolved is { Path: null } ? 1 : 0),
            Inherited = line.Inherited + (resolved is { Path: not null } ? 1 : 0),
            Drafts = line.Drafts + (resolved is null && workspace.Responses.Drafts.ContainsKey(item) ? 1 : 0),
        };
    }

    private static ImmutableArray<string> GroupsOf(PlacedItem placed, CoverageGrouping grouping) => grouping switch
    {
        CoverageGrouping.Chapter => [string.Join(' ', placed.Path.Take(2).Select(static part => part.Label).Where(static label => label.Length > 0))],
        CoverageGrouping.Actor => placed.Item.Actors.IsEmpty ? ["-"] : placed.Item.Actors,
        _ => [string.Empty],
    };
}
