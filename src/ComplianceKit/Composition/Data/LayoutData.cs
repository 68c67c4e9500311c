using System.Collections.Immutable;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Composition.Templates;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Makes the data of a layout: parts, sections, and the items with their answers.</summary>
internal sealed class LayoutData(Workspace workspace, AnswerData answers, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> printed = new(StringComparer.Ordinal);
    private readonly HashSet<string> strangers = new(StringComparer.Ordinal);
    private readonly List<PromisedItem> promised = [];

    /// <summary>The data of <paramref name="layout"/> and the items that it promises.</summary>
    public (Dictionary<string, object?> Data, ImmutableArray<PromisedItem> Promised) Of(Layout layout)
    {
        var parts = layout.Parts.Select(part => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = part.Title,
            ["sections"] = part.Sections.Select(Section).OfType<Dictionary<string, object?>>().ToList(),
        }).ToList();
        return (new Dictionary<string, object?>(StringComparer.Ordinal) { ["parts"] = parts }, [.. promised]);
    }

    private Dictionary<string, object?>? Section(LayoutSection section)
    {
        var items = section.Items.Select(Item).OfType<Dictionary<string, object?>>().ToList();
        if (section.Optional && items.TrueForAll(static item => (string)item["state"]! == StatusWords.Unanswered))
        {
            return null;
        }

        promised.AddRange(items.Select(DocumentComposer.Promise));
        return new(StringComparer.Ordinal) { ["title"] = section.Title, ["items"] = items };
    }

    private Dictionary<string, object?>? Item(SourcedText reference)
    {
        var slash = reference.Value.IndexOf('/', StringComparison.Ordinal);
        var catalog = slash < 0 ? null : workspace.Catalog(reference.Value[..slash]);
        if (slash > 0 && catalog is null)
        {
            // One line is missing in the workspace, however many items the layout names.
            if (strangers.Add(reference.Value[..slash]))
            {
                diagnostics.Add(DesignDiagnostics.LayoutCatalog(reference.Value[..slash], reference.Origin));
            }

            return null;
        }

        if (catalog?.Find(reference.Value[(slash + 1)..]) is not { } placed)
        {
            diagnostics.Add(DesignDiagnostics.LayoutItem(reference.Value, reference.Origin));
            return null;
        }

        if (!printed.Add(reference.Value))
        {
            diagnostics.Add(DesignDiagnostics.LayoutItemTwice(reference.Value, reference.Origin));
            return null;
        }

        return answers.Of(catalog, placed.Item);
    }
}
