using System.Collections.Immutable;
using ComplianceKit.Builds.Ledgers;
using ComplianceKit.Composition;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Templates;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds;

/// <summary>The room's door for making documents: composes and writes them in memory, holds them against the ledger, and only then touches the output folder.</summary>
/// <param name="writers">The writers, one a format.</param>
/// <param name="options">What is built and how.</param>
public sealed class Builder(IReadOnlyList<IDocumentWriter> writers, BuildOptions options)
{
    private readonly DiagnosticBag diagnostics = new();

    /// <summary>Composes and writes everything without touching a file.</summary>
    public BuildResult Prepare(LoadResult loaded)
    {
        diagnostics.AddRange(loaded.Diagnostics);
        if (loaded.Workspace is not { } workspace || diagnostics.HasErrors)
        {
            return Result([], []);
        }

        var files = new List<OutputFile>();
        var ledgers = new List<Ledger>();
        foreach (var request in Requests(workspace))
        {
            if (Compose(workspace, request, loaded) is { } composed)
            {
                ledgers.Add(Write(composed, request, files));
            }
        }

        if (!diagnostics.HasErrors)
        {
            files.Add(Manifest.Of(ledgers));
            files.Add(Manifest.Of(options.Version, loaded, files));
        }

        return Result(files, ledgers);
    }

    /// <summary>Puts the files of a build into <paramref name="folder"/>.</summary>
    /// <returns>The result with what went wrong while writing; without files where nothing was put in place.</returns>
    public static BuildResult Place(BuildResult result, string folder)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(result.Diagnostics);
        return bag.HasErrors || !OutputFolder.Write(folder, result.Files, bag)
            ? result with { Files = [], Diagnostics = bag.ToImmutable() }
            : result;
    }

    private IEnumerable<DocumentRequest> Requests(Workspace workspace)
    {
        var known = workspace.Documents.Select(static document => document.Id).ToList();
        foreach (var unknown in options.Documents.Where(id => !known.Contains(id, StringComparer.Ordinal)))
        {
            diagnostics.Add(BuildDiagnostics.UnknownDocument(unknown, Nearest.To(unknown, known), known));
        }

        return workspace.Documents.Where(document => options.Documents.IsEmpty || options.Documents.Contains(document.Id));
    }

    private ComposedDocument? Compose(Workspace workspace, DocumentRequest request, LoadResult loaded)
    {
        options.Progress?.Invoke(request.Id, "compose");
        var templates = new TemplateLibrary(loaded.Files, loaded.BuiltIn, diagnostics);
        if (templates.Load(request.Template, request.TemplateOrigin) is not { } template || diagnostics.HasErrors)
        {
            return null;
        }

        var composer = new DocumentComposer(workspace, template, request, new WorkspaceResources(loaded.Files, loaded.BuiltIn, options.AllowUnreviewed) { RulebookFiles = options.RulebookFiles }, diagnostics);
        var date = workspace.Created ?? options.SourceDate ?? (request.Revisions.IsEmpty ? BuildOptions.NoDate : request.Revisions[^1].Date);
        return composer.Compose(date, $"compliancekit {options.Version}");
    }

    private Ledger Write(ComposedDocument composed, DocumentRequest request, List<OutputFile> files)
    {
        var anchors = new Dictionary<string, ImmutableArray<Anchor>>(StringComparer.Ordinal);
        foreach (var format in composed.Formats)
        {
            if (writers.FirstOrDefault(writer => writer.Format == format) is not { } writer)
            {
                diagnostics.Add(BuildDiagnostics.UnknownFormat(format, writers.Select(static w => w.Format), request.Origin));
                continue;
            }

            options.Progress?.Invoke(request.Id, format);
            using var stream = new MemoryStream();
            var written = writer.Write(composed.Document, stream);
            diagnostics.AddRange(written.Diagnostics);
            anchors[format] = written.Anchors;
            files.Add(new OutputFile($"{composed.Id}.{format}", stream.ToArray(), written.PageCount));
        }

        var ledger = LedgerKeeper.Keep(composed.Id, composed.Promised, anchors);
        foreach (var (item, format) in diagnostics.HasErrors ? [] : ledger.Holes(anchors.Keys.Order(StringComparer.Ordinal)))
        {
            diagnostics.Add(BuildDiagnostics.ItemNotPrinted(item, composed.Id, format, request.Origin));
        }

        return ledger;
    }

    private BuildResult Result(List<OutputFile> files, List<Ledger> ledgers) =>
        new(diagnostics.HasErrors ? [] : [.. files], [.. ledgers], diagnostics.ToImmutable());
}
