using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Importing.Checklists;

/// <summary>A part of a catalog that is being made of a checklist.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its number and title.</param>
internal sealed record CatalogBranch(string Id, PrintedLabel Label)
{
    public List<CatalogBranch> Parts { get; } = [];

    public List<(string Id, ChecklistRow Row)> Items { get; } = [];
}

/// <summary>The parts and items that the rows of a checklist make.</summary>
internal static class CatalogTree
{
    /// <summary>The highest parts; a number that stands twice in one part is told.</summary>
    public static List<CatalogBranch> Of(Checklist checklist, string name, DiagnosticBag diagnostics)
    {
        var ids = new CatalogIds();
        var root = new CatalogBranch(string.Empty, new PrintedLabel(string.Empty, string.Empty));
        foreach (var row in checklist.Rows)
        {
            var part = root;
            foreach (var label in row.Path.DefaultIfEmpty(new PrintedLabel(string.Empty, string.Empty)))
            {
                part = Child(part, label, ids);
            }

            var first = part.Items.Find(item => row.Number.Length > 0 && PrintedLabel.Bare(item.Row.Number) == PrintedLabel.Bare(row.Number)).Row;
            var id = row.Id.Length > 0 ? ids.Given(row.Id) : ids.Of(part.Id, row.Number, row.Requirement, "n");
            if (first is not null)
            {
                diagnostics.Add(ImportDiagnostics.DoubledNumber(name, row.Number, id, row.Line.Row, first.Line.Row));
            }

            part.Items.Add((id, row));
        }

        return root.Parts;
    }

    private static CatalogBranch Child(CatalogBranch parent, PrintedLabel label, CatalogIds ids)
    {
        if (parent.Parts.Find(part => part.Label == label) is { } known)
        {
            return known;
        }

        var made = new CatalogBranch(ids.Of(parent.Id, label.Number, label.Title, "p"), label);
        parent.Parts.Add(made);
        return made;
    }
}
