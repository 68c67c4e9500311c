using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading;

/// <summary>Reads the documents that a workspace asks for, with their editions.</summary>
internal sealed class DocumentReader(SourceFiles files, DiagnosticBag diagnostics)
{
    /// <summary>The documents of <paramref name="workspace"/>, in its order.</summary>
    public ImmutableArray<DocumentRequest> Read(MappingReader workspace)
    {
        // Ids become names of files, and two names that differ in case only are one file on many disks.
        var places = new PlacesOfIds(diagnostics, StringComparer.OrdinalIgnoreCase);
        var documents = ImmutableArray.CreateBuilder<DocumentRequest>();
        foreach (var reader in workspace.Mappings("documents"))
        {
            var document = ReadOne(reader);
            if (places.Add(document.Id, reader.PlaceOf("id")) && !FileNames.Fits(document.Id))
            {
                diagnostics.Add(CatalogDiagnostics.UnfitId(document.Id, new("a document", "文書"), reader.PlaceOf("id")));
            }

            documents.Add(document);
        }

        return documents.ToImmutable();
    }

    private DocumentRequest ReadOne(MappingReader reader)
    {
        var request = new DocumentRequest(
            reader.Required("id"), reader.Required("template"), ReadFormats(reader), reader.Data("with") ?? DataMap.Empty, ReadRevisions(reader), reader.Span)
        {
            Title = Title(reader),
            TemplateOrigin = reader.PlaceOf("template"),
            ParameterPlaces = (reader.Node("with") is YamlMapping parameters ? parameters.Entries : [])
                .ToImmutableSortedDictionary(static entry => entry.Key.Value, static entry => entry.Key.Span, StringComparer.Ordinal),
        };
        reader.ReportUnknown("with");
        return request;
    }

    private string? Title(MappingReader reader)
    {
        var title = reader.Filled("title");
        if (title is not null && (title.Contains("{{", StringComparison.Ordinal) || title.Contains("｛｛", StringComparison.Ordinal)))
        {
            diagnostics.Add(LoadingDiagnostics.NameInTitle(title, reader.PlaceOf("title")));
        }

        return title;
    }

    // A format named twice is written once: it is one file.
    private static ImmutableArray<SourcedText> ReadFormats(MappingReader document) =>
        [.. document.Texts("formats").DistinctBy(static format => format.Value, StringComparer.Ordinal)];

    private ImmutableArray<Revision> ReadRevisions(MappingReader document)
    {
        var revisions = ImmutableArray.CreateBuilder<Revision>();
        foreach (var entry in files.ReadList(document, "revisions", diagnostics))
        {
            var revision = new Revision(entry.Required("edition"), entry.RequiredDate("date"), entry.RequiredText("changes"));
            entry.ReportUnknown();
            if (revision.Date != DateOnly.MinValue && revisions.Count > 0 && revision.Date < revisions[^1].Date)
            {
                diagnostics.Add(CatalogDiagnostics.EditionsOutOfOrder(revision.Edition, revisions[^1].Edition, entry.PlaceOf("date")));
            }

            revisions.Add(revision);
        }

        return revisions.ToImmutable();
    }
}
