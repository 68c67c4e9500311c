using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Checks;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Evidence;
using ComplianceKit.Loading.Catalogs;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Responses;
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
        return new LoadResult(workspace, [.. loader.diagnostics.ToImmutable().Select(found => WordPlaces.Find(found, loader.files))], loader.files, loader.builtIn);
    }

    private Workspace? Load()
    {
        var path = Path.Combine(files.Folder, FileName);
        if (!File.Exists(path))
        {
            diagnostics.Add(File.Exists(files.Folder) ? CatalogDiagnostics.WorkspaceIsFile(files.Folder) : CatalogDiagnostics.NotAWorkspace(files.Folder));
            return null;
        }

        var root = files.ReadYaml(path, FileName, SourceSpan.File(FileName), diagnostics);
        if (root is null || MappingReader.Of(root, FileName, diagnostics) is not { } reader)
        {
            return null;
        }

        CheckVersion(reader);
        var choices = CatalogChoiceReader.Read(reader);
        var library = new CatalogLibrary(builtIn, files);
        var crosswalks = new CrosswalkLibrary(builtIn, files);
        var answers = ResponseFiles(reader);
        ReadAhead(choices, library, crosswalks, answers);
        var workspace = new Workspace(files.Folder, DocumentLanguage.Read(reader.Text("language"), diagnostics))
        {
            Organization = ReadSubject(reader, "organization", SubjectShape.Organization),
            Service = ReadSubject(reader, "service", SubjectShape.Service),
            Variables = reader.Data("variables") ?? DataMap.Empty,
            Catalogs = ReadCatalogs(choices, library),
            CatalogPlaces = choices.DistinctBy(
                static choice => choice.Id.Value).ToImmutableDictionary(static choice => choice.Id.Value, static choice => choice.Id.Origin, StringComparer.Ordinal),
            Responses = ReadResponses(answers),
            ResponsePlaces = [.. reader.Texts("responses").Select(static place => place.Value.Replace('\\', '/'))],
            Evidence = ReadEvidence(reader),
            Checks = ReadChecks(reader.Mapping("checks")),
            Owners = OwnerReader.Read(reader),
            Notes = ReadNotes(reader),
            SheetColumns = SheetColumnReader.Read(files, diagnostics),
            Created = reader.Date("created"),
            Fonts = ReadFonts(reader),
            Documents = new DocumentReader(files, diagnostics).Read(reader),
        };
        reader.ReportUnknown();
        UnreadFiles.Report(files, [.. workspace.ResponsePlaces], diagnostics);
        var asked = choices.Select(static choice => choice.Id.Value).ToHashSet(StringComparer.Ordinal);
        workspace = Inherit(workspace, crosswalks);
        ResponseChecks.Run(workspace, asked, [.. library.Ids], diagnostics);
        FormChecks.Run(workspace, diagnostics);
        OwnerReader.Check(workspace, asked, diagnostics);
        EvidenceChecks.Run(workspace, today, diagnostics);
        ReviewDates.Check(workspace, today, diagnostics);
        return workspace;
    }

    private void ReadAhead(List<CatalogChoice> choices, CatalogLibrary library, CrosswalkLibrary crosswalks, ImmutableArray<SourcedText> answers)
    {
        var ids = choices.Select(static choice => choice.Id.Value).ToHashSet(StringComparer.Ordinal);
        library.ReadAhead(ids);
        builtIn.ReadAhead(builtIn.Find("templates/designs", ".yaml"));
        files.ReadAhead(answers.Select(static file => file.Value));
        crosswalks.ReadAhead(ids);
    }

    private Workspace Inherit(Workspace workspace, CrosswalkLibrary library)
    {
        if (workspace.Catalogs.Length < 2)
        {
            return workspace;
        }

        var crosswalks = library.Load(workspace.Catalogs, diagnostics);
        var inheritance = Inheritance.Of(workspace.Catalogs, workspace.Responses, new CrosswalkGraph(crosswalks));
        InheritanceChecks.Circles(crosswalks, diagnostics);
        InheritanceChecks.Conflicts(inheritance, diagnostics);
        InheritanceChecks.Contradictions(crosswalks, workspace.Responses, diagnostics);
        return workspace with { Crosswalks = crosswalks, Responses = workspace.Responses with { Inherited = inheritance.Answers } };
    }

    private void CheckVersion(MappingReader reader)
    {
        var version = reader.Required("kit");
        if (version is not ("" or "1"))
        {
            diagnostics.Add(CatalogDiagnostics.UnknownVersion(version, reader.PlaceOf("kit")));
        }
    }

    private DataMap ReadSubject(MappingReader reader, string key, ImmutableArray<FieldShape> fields)
    {
        var subject = files.ReadYaml(reader, key, diagnostics) is { } node ? MappingReader.Of(node, key, diagnostics) : null;
        return new SubjectReader(files, diagnostics).Read(subject, fields);
    }

    private ImmutableArray<Catalog> ReadCatalogs(List<CatalogChoice> choices, CatalogLibrary library)
    {
        if (choices.Count == 0)
        {
            return [];
        }

        library.CheckOverlays([.. choices.Select(static choice => choice.Id.Value)], diagnostics);
        var places = new PlacesOfIds(diagnostics);
        var catalogs = ImmutableArray.CreateBuilder<Catalog>();
        foreach (var choice in choices.Where(choice => places.Add(choice.Id.Value, choice.Id.Origin)))
        {
            if (library.Load(choice.Id.Value, choice.Id.Origin, diagnostics) is { } catalog)
            {
                catalogs.Add(choice.Apply(catalog, diagnostics));
            }
        }

        return catalogs.ToImmutable();
    }

    private ImmutableArray<SourcedText> ResponseFiles(MappingReader reader)
    {
        var found = ImmutableArray.CreateBuilder<SourcedText>();
        foreach (var place in reader.Texts("responses").Where(place => files.Resolve(place.Value, place.Origin, diagnostics) is not null))
        {
            var paths = files.HasFolder(place.Value) ? [.. Found(place.Value, ".yaml"), .. Found(place.Value, ".yml")] : new[] { place.Value };
            found.AddRange(paths.Select(path => new SourcedText(path, place.Origin, 1)));
        }

        return found.ToImmutable();

        ImmutableArray<string> Found(string folder, string extension) => files.Find(folder, extension, StringComparison.OrdinalIgnoreCase);
    }

    private ResponseBook ReadResponses(ImmutableArray<SourcedText> answers)
    {
        var responses = new ResponseReader(diagnostics);
        foreach (var root in answers.Select(file => files.ReadYaml(file, diagnostics)).OfType<YamlNode>())
        {
            responses.Add(root);
        }

        return responses.ToBook();
    }

    private ImmutableSortedDictionary<string, EvidenceItem> ReadEvidence(MappingReader reader)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, EvidenceItem>(StringComparer.Ordinal);
        var places = new PlacesOfIds(diagnostics);
        var entries = new EvidenceReader(files, diagnostics);
        foreach (var item in files.ReadList(reader, "evidence", diagnostics).Select(entries.Read).Where(item => places.Add(item.Id, item.Origin)))
        {
            result.Add(item.Id, item);
        }

        return result.ToImmutable();
    }

    private static CheckSettings ReadChecks(MappingReader? reader)
    {
        var settings = new CheckSettings();
        if (reader is null)
        {
            return settings;
        }

        settings = new CheckSettings
        {
            ExpiresWithin = Days(reader, "expires-within", settings.ExpiresWithin),
            ReviewedWithin = Days(reader, "reviewed-within", settings.ReviewedWithin),
        };
        reader.ReportUnknown();
        return settings;
    }

    private static int Days(MappingReader reader, string key, int otherwise)
    {
        var days = reader.Number(key, otherwise);
        if (days >= 0)
        {
            return days;
        }

        reader.Diagnostics.Add(LoadingDiagnostics.NegativeDays(key, days, reader.PlaceOf(key)));
        return otherwise;
    }

    private ImmutableArray<Note> ReadNotes(MappingReader reader)
    {
        var places = new PlacesOfIds(diagnostics);
        var notes = ImmutableArray.CreateBuilder<Note>();
        foreach (var entry in files.ReadList(reader, "notes", diagnostics))
        {
            var note = new Note(entry.Required("id"), entry.Required("term"), entry.RequiredText("text"));
            entry.ReportUnknown();
            _ = places.Add(note.Id, entry.PlaceOf("id"));
            notes.Add(note);
        }

        return notes.ToImmutable();
    }

    private ImmutableArray<WorkspaceFont> ReadFonts(MappingReader reader)
    {
        var fonts = ImmutableArray.CreateBuilder<WorkspaceFont>();
        foreach (var entry in reader.Mappings("fonts"))
        {
            var name = entry.Required("name");
            _ = entry.Required("regular");
            var regular = FontFile(entry.Text("regular"));
            var bold = FontFile(entry.Text("bold"));
            entry.ReportUnknown();
            if (regular is not null)
            {
                fonts.Add(new WorkspaceFont(name, regular, bold));
            }
        }

        return fonts.ToImmutable();
    }

    // A document that needs none of its characters would never open it.
    private string? FontFile(SourcedText? file)
    {
        var path = files.Existing(file, diagnostics);
        if (path is not null && !FontHead.IsFont(path))
        {
            diagnostics.Add(LoadingDiagnostics.NotAFont(file!.Value, file.Origin));
            return null;
        }

        return path;
    }
}
