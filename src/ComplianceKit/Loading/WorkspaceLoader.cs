using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Checks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading;

/// <summary>The room's door for reading: a folder becomes a workspace with everything that is wrong in it.</summary>
public sealed class WorkspaceLoader
{
    private const string FileName = "compliancekit.yaml";
    private readonly DiagnosticBag diagnostics = new();
    private readonly SourceFiles files;
    private readonly SourceFiles builtIn;
    private readonly DateOnly today;

    private WorkspaceLoader(string folder, string programFolder, DateOnly today)
    {
        files = new SourceFiles(folder);
        builtIn = new SourceFiles(programFolder);
        this.today = today;
    }

    /// <summary>Reads the workspace in <paramref name="folder"/>.</summary>
    /// <param name="folder">Absolute path of the workspace.</param>
    /// <param name="programFolder">Absolute path of the folder that holds the built-in <c>controls/</c>.</param>
    /// <param name="today">The date against which validity is held.</param>
    public static LoadResult Load(string folder, string programFolder, DateOnly today)
    {
        var loader = new WorkspaceLoader(folder, programFolder, today);
        var workspace = loader.Load();
        return new LoadResult(workspace, loader.diagnostics.ToImmutable(), loader.files);
    }

    private Workspace? Load()
    {
        var path = Path.Combine(files.Folder, FileName);
        if (!File.Exists(path))
        {
            diagnostics.Add(CatalogDiagnostics.NotAWorkspace(files.Folder));
            return null;
        }

        var root = files.ReadYaml(path, FileName, SourceSpan.StartOf(FileName), diagnostics);
        if (root is null || MappingReader.Of(root, FileName, diagnostics) is not { } reader)
        {
            return null;
        }

        CheckVersion(reader);
        var workspace = new Workspace(files.Folder, reader.Optional("language") ?? "ja")
        {
            Organization = ReadData(reader, "organization", SubjectShape.Organization),
            Service = ReadData(reader, "service", SubjectShape.Service),
            Variables = reader.Node("variables") is YamlMapping variables ? DataReader.Map(variables) : DataMap.Empty,
            Catalogs = ReadCatalogs(reader),
            Responses = ReadResponses(reader),
            Evidence = ReadEvidence(reader),
            Notes = ReadNotes(reader),
            Created = reader.Date("created"),
            Fonts = ReadFonts(reader),
            Documents = [.. reader.Mappings("documents").Select(ReadDocument)],
        };
        reader.ReportUnknown();
        CheckDocumentIds(workspace);
        ResponseChecks.Run(workspace, diagnostics);
        ResponseChecks.Evidence(workspace, today, diagnostics);
        return workspace;
    }

    private void CheckVersion(MappingReader reader)
    {
        var version = reader.Required("kit");
        if (version is not ("" or "1"))
        {
            diagnostics.Add(CatalogDiagnostics.UnknownVersion(version, reader.PlaceOf("kit")));
        }
    }

    private YamlNode? ReadFile(MappingReader reader, string key) =>
        reader.Text(key) is { } file && files.Resolve(file.Value, file.Origin, diagnostics) is { } full
            ? files.ReadYaml(full, file.Value.Replace('\\', '/'), file.Origin, diagnostics)
            : null;

    private DataMap ReadData(MappingReader reader, string key, SubjectShape shape) =>
        ReadFile(reader, key) is { } node && MappingReader.Of(node, key, diagnostics) is { } subject
            ? shape.Read((YamlMapping)node, subject)
            : shape.Empty();

    private ImmutableArray<Catalog> ReadCatalogs(MappingReader reader)
    {
        var names = reader.Texts("catalogs");
        if (names.IsEmpty)
        {
            return [];
        }

        var library = new CatalogLibrary(builtIn, files);
        return [.. names.Select(name => library.Load(name.Value, name.Origin, diagnostics)).OfType<Catalog>()];
    }

    private ResponseBook ReadResponses(MappingReader reader)
    {
        var responses = new ResponseReader(diagnostics);
        foreach (var place in reader.Texts("responses"))
        {
            var paths = files.HasFolder(place.Value) ? files.Find(place.Value, ".yaml") : [place.Value];
            foreach (var path in paths)
            {
                if (files.Resolve(path, place.Origin, diagnostics) is { } full &&
                    files.ReadYaml(full, path, place.Origin, diagnostics) is { } root)
                {
                    responses.Add(root);
                }
            }
        }

        return responses.ToBook();
    }

    private ImmutableSortedDictionary<string, EvidenceItem> ReadEvidence(MappingReader reader)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, EvidenceItem>(StringComparer.Ordinal);
        foreach (var item in ListOf(reader, "evidence").Select(entry => new EvidenceReader(files, diagnostics).Read(entry)))
        {
            if (result.TryGetValue(item.Id, out var first))
            {
                diagnostics.Add(CatalogDiagnostics.DoubledId(item.Id, item.Origin, first.Origin));
            }
            else
            {
                result.Add(item.Id, item);
            }
        }

        return result.ToImmutable();
    }

    private ImmutableArray<Note> ReadNotes(MappingReader reader)
    {
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var notes = ImmutableArray.CreateBuilder<Note>();
        foreach (var entry in ListOf(reader, "notes"))
        {
            var note = new Note(entry.Required("id"), entry.Required("term"), entry.Text("text") ?? Missing(entry, "text"));
            entry.ReportUnknown();
            if (!places.TryAdd(note.Id, entry.PlaceOf("id")))
            {
                diagnostics.Add(CatalogDiagnostics.DoubledId(note.Id, entry.PlaceOf("id"), places[note.Id]));
            }

            notes.Add(note);
        }

        return notes.ToImmutable();
    }

    private ImmutableArray<WorkspaceFont> ReadFonts(MappingReader reader)
    {
        var fonts = ImmutableArray.CreateBuilder<WorkspaceFont>();
        foreach (var entry in reader.Mappings("fonts"))
        {
            var regular = entry.Text("regular");
            var bold = entry.Text("bold");
            var name = entry.Required("name");
            var regularPath = regular is null ? null : ExistingFile(regular);
            var boldPath = bold is null ? null : ExistingFile(bold);
            entry.ReportUnknown();
            if (regular is null)
            {
                diagnostics.Add(LoadingDiagnostics.MissingKey("regular", entry.Span));
            }
            else if (regularPath is not null)
            {
                fonts.Add(new WorkspaceFont(name, regularPath, boldPath));
            }
        }

        return fonts.ToImmutable();
    }

    private string? ExistingFile(SourcedText file)
    {
        var full = files.Resolve(file.Value, file.Origin, diagnostics);
        if (full is not null && !File.Exists(full))
        {
            diagnostics.Add(LoadingDiagnostics.MissingFile(file.Value, file.Origin));
            return null;
        }

        return full;
    }

    private DocumentRequest ReadDocument(MappingReader reader)
    {
        var parameters = reader.Node("with") as YamlMapping;
        var request = new DocumentRequest(
            reader.Required("id"), reader.Required("template"), reader.Texts("formats"), parameters is null ? DataMap.Empty : DataReader.Map(parameters), ReadRevisions(reader), reader.Span)
        {
            Title = reader.Optional("title"),
            TemplateOrigin = reader.PlaceOf("template"),
            ParameterPlaces = (parameters?.Entries ?? []).ToImmutableSortedDictionary(static e => e.Key.Value, static e => e.Key.Span, StringComparer.Ordinal),
        };
        reader.ReportUnknown();
        return request;
    }

    private ImmutableArray<Revision> ReadRevisions(MappingReader reader)
    {
        var revisions = ImmutableArray.CreateBuilder<Revision>();
        foreach (var entry in ListOf(reader, "revisions"))
        {
            var edition = entry.Required("edition");
            var date = entry.Date("date");
            if (date is null && entry.Node("date") is null)
            {
                diagnostics.Add(LoadingDiagnostics.MissingKey("date", entry.Span));
            }

            revisions.Add(new Revision(edition, date ?? DateOnly.MinValue, entry.Text("changes") ?? Missing(entry, "changes")));
            entry.ReportUnknown();
        }

        return revisions.ToImmutable();
    }

    private SourcedText Missing(MappingReader reader, string key)
    {
        diagnostics.Add(LoadingDiagnostics.MissingKey(key, reader.Span));
        return new SourcedText(string.Empty, reader.Span, reader.Span.Start.Line);
    }

    private IEnumerable<MappingReader> ListOf(MappingReader reader, string key)
    {
        switch (ReadFile(reader, key))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return sequence.Items.Select(item => MappingReader.Of(item, key, diagnostics)).OfType<MappingReader>();
            case var other:
                diagnostics.Add(LoadingDiagnostics.WrongType(key, new("a list (- …)", "一覧（- …）"), other.Span));
                return [];
        }
    }

    private void CheckDocumentIds(Workspace workspace)
    {
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var document in workspace.Documents)
        {
            if (!places.TryAdd(document.Id, document.Origin))
            {
                diagnostics.Add(CatalogDiagnostics.DoubledId(document.Id, document.Origin, places[document.Id]));
            }
        }
    }
}
