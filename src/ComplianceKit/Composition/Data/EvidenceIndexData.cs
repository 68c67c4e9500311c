using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.References;
using ComplianceKit.Evidence;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Makes the data of an evidence index: every piece of evidence with the items that it proves, and every item with its evidence.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="locked">What the files were when they were locked, by path.</param>
/// <param name="most">How far evidence may be disclosed that is listed.</param>
/// <param name="isBundled">Whether the index goes into a bundle, which has the files elsewhere.</param>
internal sealed class EvidenceIndexData(Workspace workspace, ImmutableSortedDictionary<string, LockedFile> locked, Disclosure most, bool isBundled)
{
    /// <summary>The data over <paramref name="catalogs"/>.</summary>
    public Dictionary<string, object?> Of(IEnumerable<Catalog> catalogs)
    {
        var used = catalogs.Select(catalog => (Catalog: catalog, Rows: Rows(catalog))).ToList();
        var items = used.SelectMany(static group => group.Rows.SelectMany(row => row.Evidence.Select(id => (Id: id, group.Catalog, row.Item))))
            .ToLookup(static use => use.Id, static use => (use.Catalog, use.Item), StringComparer.Ordinal);
        return new(StringComparer.Ordinal)
        {
            ["evidence"] = workspace.Evidence.Values.Where(IsShown).OrderBy(static evidence => evidence.Id, NumberedOrder.Instance).Select(evidence => Entry(evidence, items[evidence.Id])).ToList(),
            ["withheld"] = workspace.Evidence.Values.Count(evidence => !IsShown(evidence)) is var withheld and > 0 ? withheld : null,
            ["catalogs"] = used.Select(group => Group(group.Catalog, group.Rows)).ToList(),
            ["locked"] = locked.Count > 0,
            ["successors"] = workspace.Evidence.Values.Any(evidence => IsShown(evidence) && evidence.Supersedes is not null),
        };
    }

    private bool IsShown(EvidenceItem evidence) => evidence.Disclosure <= most;

    private List<UsedEvidence> Rows(Catalog catalog) => [.. catalog.Items.Select(placed => RowOf(catalog, placed.Item))];

    private UsedEvidence RowOf(Catalog catalog, ControlItem item)
    {
        var resolved = workspace.Responses.Resolve($"{catalog.Id}/{item.Id}");
        var named = resolved is null ? [] : resolved.Own.Evidence.IsEmpty ? resolved.Effective.Evidence : resolved.Own.Evidence;
        return new UsedEvidence(item, resolved?.Effective.Status, [.. named.Select(static id => id.Value).Where(workspace.Evidence.ContainsKey)]);
    }

    private Dictionary<string, object?> Entry(EvidenceItem evidence, IEnumerable<(Catalog Catalog, ControlItem Item)> uses)
    {
        var file = evidence.File is { } path ? locked.GetValueOrDefault(path) : null;
        return new(StringComparer.Ordinal)
        {
            ["id"] = evidence.Id,
            ["title"] = evidence.Title,
            ["kind"] = EvidenceWords.Of(evidence.Kind),
            ["owner"] = evidence.Owner,
            ["from"] = evidence.ValidFrom,
            ["to"] = evidence.ValidTo,
            ["disclosure"] = EvidenceWords.Of(evidence.Disclosure),
            ["supersedes"] = evidence.Supersedes is { } earlier ? TitleOf(earlier) : null,
            ["place"] = evidence.File is not null && isBundled ? EvidencePlaces.InBundle(evidence) : evidence.File ?? evidence.Url,
            ["url"] = evidence is { File: null, Url: { } url } && LinkAddress.Of(url) is not null && !url.Contains('>', StringComparison.Ordinal) ? url : null,
            ["digest"] = file?.Digest,
            ["uses"] = uses.GroupBy(static use => use.Catalog.Id, StringComparer.Ordinal)
                .Select(static group => new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["catalog"] = group.First().Catalog.ShortTitle,
                    ["items"] = ItemNames.Of(group.First().Catalog, group.Select(static use => use.Item)),
                    ["count"] = group.Count(),
                })
                .ToList(),
        };
    }

    private string TitleOf(string id) => workspace.Evidence.GetValueOrDefault(id) is { } evidence && IsShown(evidence) ? evidence.Title : id;

    private Dictionary<string, object?> Group(Catalog catalog, List<UsedEvidence> rows) => Group(catalog, rows, [.. rows.Where(static row => !row.Item.IsInformative)]);

    // Counted is what the report counts; evidence that an item names which only informs is listed all the same.
    private Dictionary<string, object?> Group(Catalog catalog, List<UsedEvidence> rows, List<UsedEvidence> asked) => new(StringComparer.Ordinal)
    {
        ["id"] = catalog.Id,
        ["short-title"] = catalog.ShortTitle,
        ["number-width"] = NumberColumn.WidthOf(catalog),
        ["numbered"] = catalog.Items.Any(static placed => placed.Item.Number.Length > 0),
        ["by-sequence"] = ItemNames.AreSequences(catalog),
        ["count"] = asked.Count,
        ["proven"] = asked.Count(static row => row.Evidence.Length > 0),
        ["unproven"] = asked.Count(static row => row is { Evidence.Length: 0, Status: ResponseStatus.Met or ResponseStatus.Alternative }),
        ["rows"] = rows.Where(static row => row.Evidence.Length > 0).Select(Row).ToList(),
    };

    private Dictionary<string, object?> Row(UsedEvidence row)
    {
        var state = row.Status is { } status ? StatusWords.NameOf(status) : StatusWords.Unanswered;
        var (sign, label) = StatusWords.Of(state);
        return new(StringComparer.Ordinal)
        {
            ["id"] = row.Item.Id,
            ["sequence"] = row.Item.Sequence,
            ["number"] = row.Item.Number,
            ["topic"] = row.Item.Topic,
            ["requirement"] = row.Item.Requirement,
            ["state"] = state,
            ["status-sign"] = sign,
            ["status-label"] = label,
            ["evidence"] = row.Evidence.Select(id => workspace.Evidence[id]).Where(IsShown)
                .Select(static evidence => new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["id"] = evidence.Id,
                    ["title"] = evidence.Title,
                    ["disclosure"] = EvidenceWords.Of(evidence.Disclosure),
                })
                .ToList(),
            ["withheld"] = row.Evidence.Count(id => !IsShown(workspace.Evidence[id])) is var withheld and > 0 ? withheld : null,
        };
    }

    private sealed record UsedEvidence(ControlItem Item, ResponseStatus? Status, ImmutableArray<string> Evidence);
}
