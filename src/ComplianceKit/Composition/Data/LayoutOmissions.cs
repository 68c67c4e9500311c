using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Composition.Templates;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Finds the answers that a layout does not print: it promises only the items that it names, so that nothing else would miss the others.</summary>
internal sealed class LayoutOmissions(Workspace workspace, DocumentRequest request, DiagnosticBag diagnostics)
{
    /// <summary>The answered items of the catalogs from which <paramref name="printed"/> come that are not among them, in the order of the catalogs.</summary>
    public ImmutableArray<LeftOutItem> Of(Layout layout, ImmutableArray<PromisedItem> printed)
    {
        var shown = printed.Select(static item => item.Reference).ToHashSet(StringComparer.Ordinal);
        var catalogs = printed.Select(static item => item.Reference.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        var omitted = layout.Omitted.SelectMany(ItemsOf).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<LeftOutItem> left =
        [
            .. from catalog in workspace.Catalogs
               where catalogs.Contains(catalog.Id)
               from placed in catalog.Items
               let reference = $"{catalog.Id}/{placed.Item.Id}"
               where !shown.Contains(reference)
               let state = StatusWords.StateOf(placed.Item, workspace.Responses.Resolve(reference)?.Effective.Status)
               where state is not (StatusWords.Unanswered or StatusWords.Informative)
               select new LeftOutItem(reference, state, omitted.Contains(reference)),
        ];
        Tell(left, layout);
        return left;
    }

    private void Tell(ImmutableArray<LeftOutItem> left, Layout layout)
    {
        var place = request.ParameterPlaces.GetValueOrDefault("layout") ?? request.Origin;
        foreach (var group in left.Where(static item => !item.OnPurpose).GroupBy(static item => item.Reference.Split('/')[0]))
        {
            diagnostics.Add(DesignDiagnostics.LayoutLeavesOut(request.Id, group.Key, [.. group.Select(static item => item.Reference)], layout, place));
        }
    }

    // A workspace may use a part of the catalog only, and the layout may still name the rest.
    private IEnumerable<string> ItemsOf(SourcedText named)
    {
        var names = named.Value.Split('/', 2);
        var items = workspace.Catalog(names[0]) is { } catalog ? Within(catalog.Whole, names) : [];
        if (items.IsEmpty)
        {
            diagnostics.Add(DesignDiagnostics.LayoutItem(named.Value, named.Origin));
        }

        return items.Select(placed => $"{names[0]}/{placed.Item.Id}");
    }

    private static ImmutableArray<PlacedItem> Within(Catalog catalog, string[] names) => names.Length == 1
        ? catalog.Items
        : [.. catalog.Items.Where(placed => placed.Item.Id == names[1] || placed.Path.Any(part => part.Id == names[1]))];
}
