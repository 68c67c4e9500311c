using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Reports;

/// <summary>How far the answers of a workspace have come, for those who have to see to it.</summary>
/// <param name="Today">The day for which it holds.</param>
/// <param name="Catalogs">The catalogs in the order of the workspace.</param>
/// <param name="Open">What is still to do: overdue first, then by date, then without a date.</param>
public sealed record ProgressReport(DateOnly Today, ImmutableArray<CatalogProgress> Catalogs, ImmutableArray<OpenItem> Open)
{
    /// <summary>The names of the states in the order of all counts; the last is that of items without an answer.</summary>
    public static ImmutableArray<string> States { get; } = [.. StatusWords.All.Select(static status => status.Name)];

    /// <summary>The items that are open although the date for which they were planned has passed.</summary>
    public int Overdue => Open.Count(static item => item.Overdue);

    /// <summary>The report of <paramref name="workspace"/> on <paramref name="today"/>.</summary>
    public static ProgressReport Of(Workspace workspace, DateOnly today)
    {
        var catalogs = workspace.Catalogs.Select(catalog => Count(catalog, workspace)).ToImmutableArray();
        var open = workspace.Catalogs.SelectMany(catalog => catalog.Asked.Select(placed => OpenItemOf(catalog, placed.Item, workspace, today))).OfType<OpenItem>();
        return new ProgressReport(today, catalogs, [.. open.OrderByDescending(static item => item.Overdue).ThenBy(static item => item.Planned ?? DateOnly.MaxValue)]);
    }

    private static CatalogProgress Count(Catalog catalog, Workspace workspace)
    {
        var chapters = new List<(string Name, int[] Counts)>();
        foreach (var (placed, name) in catalog.Items.Zip(ChapterNames.Of(catalog)).Where(static pair => !pair.First.Item.IsInformative))
        {
            var index = chapters.FindIndex(chapter => chapter.Name == name);
            if (index < 0)
            {
                index = chapters.Count;
                chapters.Add((name, new int[States.Length]));
            }

            chapters[index].Counts[States.IndexOf(StateOf(workspace.Responses.Resolve($"{catalog.Id}/{placed.Item.Id}")))]++;
        }

        var total = Enumerable.Range(0, States.Length).Select(state => chapters.Sum(chapter => chapter.Counts[state]));
        return new CatalogProgress(catalog.Id, new ProgressLine(catalog.ShortTitle, [.. total]), [.. chapters.Select(static chapter => new ProgressLine(chapter.Name.Length == 0 ? "-" : chapter.Name, [.. chapter.Counts]))]);
    }

    // An answer that is shared or inherited is work to do once, where it is written.
    private static OpenItem? OpenItemOf(Catalog catalog, ControlItem item, Workspace workspace, DateOnly today)
    {
        var resolved = workspace.Responses.Resolve($"{catalog.Id}/{item.Id}");
        var state = StateOf(resolved);
        var answer = resolved?.Effective;
        return state is not ("planned" or "partial" or "not-met" or StatusWords.Unanswered) || resolved is { Path: not null } or { IsShared: true }
            ? null
            : new OpenItem($"{catalog.Id}/{item.Id}", ItemTitle.Of(item), state, answer?.Planned, answer?.Planned < today);
    }

    private static string StateOf(ResolvedResponse? resolved) => resolved?.Effective.Status is { } status ? StatusWords.NameOf(status) : StatusWords.Unanswered;
}

/// <summary>How far a catalog is answered.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Whole">All of it.</param>
/// <param name="Chapters">Its chapters in order.</param>
public sealed record CatalogProgress(string Id, ProgressLine Whole, ImmutableArray<ProgressLine> Chapters);

/// <summary>A line of counts.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Counts">How many items are in each state, in the order of <see cref="ProgressReport.States"/>.</param>
public sealed record ProgressLine(string Label, ImmutableArray<int> Counts)
{
    /// <summary>All items.</summary>
    public int Total => Counts.Sum();

    /// <summary>Those with an answer.</summary>
    public int Answered => Total - Counts[^1];
}

/// <summary>An item that is still to do.</summary>
/// <param name="Item">Its full reference.</param>
/// <param name="Title">Its number and topic.</param>
/// <param name="State">The name of its state.</param>
/// <param name="Planned">By when it is to be done.</param>
/// <param name="Overdue">Whether that day has passed.</param>
public sealed record OpenItem(string Item, string Title, string State, DateOnly? Planned, bool Overdue);
