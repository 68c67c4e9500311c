using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition.Data;

/// <summary>Puts what a document says of catalogs into its data, by the parameters that it has.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="request">The document.</param>
/// <param name="answers">Makes the data of items.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class CatalogFilling(Workspace workspace, DocumentRequest request, AnswerData answers, DiagnosticBag diagnostics)
{
    private bool notesAreUsed;

    /// <summary>Fills <paramref name="data"/> and says which items the document has to print.</summary>
    public ImmutableArray<PromisedItem> Fill(Dictionary<string, object?> data, Dictionary<string, object?> parameters)
    {
        FillCrosswalk(data, parameters);
        var promised = FillOne(data, parameters).AddRange(FillAll(data, parameters));
        data["notes-used"] = notesAreUsed;
        return promised;
    }

    private ImmutableArray<PromisedItem> FillOne(Dictionary<string, object?> data, Dictionary<string, object?> parameters)
    {
        if (parameters.GetValueOrDefault("catalog") is not string id)
        {
            return [];
        }

        if (workspace.Catalog(id) is not { } catalog)
        {
            diagnostics.Add(ParameterCheck.UnknownCatalog(id, workspace, request));
            return [];
        }

        var (filled, rows) = DataOf(catalog, parameters);
        foreach (var (key, value) in filled)
        {
            data[key] = value;
        }

        return [.. rows.Select(DocumentComposer.Promise)];
    }

    // The template whose parameter is `catalogs` prints all of the workspace, one after the other.
    private ImmutableArray<PromisedItem> FillAll(Dictionary<string, object?> data, Dictionary<string, object?> parameters)
    {
        if (parameters.GetValueOrDefault("catalogs") is null)
        {
            return [];
        }

        var promised = ImmutableArray.CreateBuilder<PromisedItem>();
        var all = new List<Dictionary<string, object?>>();
        foreach (var catalog in workspace.Catalogs)
        {
            var (filled, rows) = DataOf(catalog, parameters);
            all.Add(filled);
            promised.AddRange(rows.Select(DocumentComposer.Promise));
        }

        data["catalogs"] = all;
        return promised.ToImmutable();
    }

    private (Dictionary<string, object?> Filled, List<Dictionary<string, object?>> Rows) DataOf(Catalog catalog, Dictionary<string, object?> parameters)
    {
        var rows = CatalogData.Rows(catalog, item => answers.Of(catalog, item));
        if (parameters.GetValueOrDefault("same-as") is "mark")
        {
            SameAsMarks.Set(rows);
        }

        FormData.NumberNotes(rows);
        notesAreUsed |= rows.Exists(static row => HasNote(row["text"]) || HasNote(row["reason"]) || HasNote(row["facility"]));
        var header = CatalogData.Header(catalog);
        header["foreign-columns"] = FillForeign(rows);
        return (new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["catalog"] = header,
            ["rows"] = rows,
            ["summary"] = CatalogData.Summary(catalog, rows),
        }, rows);
    }

    // What people have added to an earlier sheet stands at the right of this one.
    private List<string> FillForeign(List<Dictionary<string, object?>> rows)
    {
        var columns = workspace.SheetColumns.Where(column => rows.Exists(row => column.Cells.ContainsKey((string)row["reference"]!))).ToList();
        foreach (var row in rows)
        {
            row["foreign-cells"] = columns.Select(column => column.Cells.GetValueOrDefault((string)row["reference"]!, string.Empty)).ToList();
        }

        return [.. columns.Select(static column => column.Heading)];
    }

    private static bool HasNote(object? markdown) => markdown is string text && text.Contains("[^", StringComparison.Ordinal);

    private void FillCrosswalk(Dictionary<string, object?> data, Dictionary<string, object?> parameters)
    {
        if (parameters.GetValueOrDefault("from") is not string from || parameters.GetValueOrDefault("to") is not string to)
        {
            return;
        }

        if (workspace.Catalog(from) is not { } first || workspace.Catalog(to) is not { } second)
        {
            diagnostics.Add(ParameterCheck.UnknownCatalog(workspace.Catalog(from) is null ? from : to, workspace, request));
            return;
        }

        data["from"] = CatalogData.Header(first);
        data["to"] = CatalogData.Header(second);
        data["mappings"] = CrosswalkData.Rows(first, second, workspace);
        data["mapping-gaps"] = CrosswalkData.KnownGaps(first, second, workspace);
    }
}
