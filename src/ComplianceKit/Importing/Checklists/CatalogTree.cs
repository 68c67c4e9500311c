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
    /// <summary>The id of the one part of a questionnaire without headings.</summary>
    private const string Whole = "all";

    /// <summary>The highest parts; a number that stands twice in one part is told.</summary>
    public static List<CatalogBranch> Of(Checklist checklist, string name, DiagnosticBag diagnostics)
    {
        var ids = new CatalogIds();
        var hasHeadings = checklist.Rows.Any(static row => !row.Path.IsEmpty);
        var root = new CatalogBranch(string.Empty, new PrintedLabel(string.Empty, string.Empty));
        foreach (var row in checklist.Rows)
        {
            var part = root;
            foreach (var label in row.Path.DefaultIfEmpty(new PrintedLabel(string.Empty, string.Empty)))
            {
                part = Child(part, label, ids, hasHeadings);
            }

            var first = part.Items.Find(item => row.Number.Length > 0 && PrintedLabel.Bare(item.Row.Number) == PrintedLabel.Bare(row.Number)).Row;
            var id = row.Id.Length > 0 ? ids.Given(row.Id) : ids.Of(hasHeadings ? part.Id : string.Empty, row.Number, row.Requirement, "n");
            if (first is not null)
            {
                diagnostics.Add(ImportDiagnostics.DoubledNumber(name, row.Number, id, row.Line.Row, first.Line.Row));
            }

            part.Items.Add((id, row));
        }

        return root.Parts;
    }

    private static CatalogBranch Child(CatalogBranch parent, PrintedLabel label, CatalogIds ids, bool hasHeadings)
    {
        // A heading that comes back behind another one begins a part of its own: the questions stay in their order.
        if (parent.Parts is [.., var last] && last.Label == label)
        {
            return last;
        }

        var made = new CatalogBranch(hasHeadings ? ids.Of(parent.Id, label.Number, label.Title, "p") : ids.Given(Whole), label);
        parent.Parts.Add(made);
        return made;
    }
}
