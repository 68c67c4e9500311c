using System.Collections.Immutable;
using ComplianceKit.Builds.Ledgers;
using ComplianceKit.Composition;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Templates;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds;

/// <summary>Makes one document of a workspace in all its formats and keeps its ledger.</summary>
/// <param name="writers">The writers, one a format. They serve several documents at a time.</param>
/// <param name="options">What is built and how.</param>
/// <param name="loaded">The files.</param>
/// <param name="workspace">The workspace.</param>
/// <param name="request">The document.</param>
internal sealed class DocumentBuild(IReadOnlyList<IDocumentWriter> writers, BuildOptions options, LoadResult loaded, Workspace workspace, DocumentRequest request)
{
    private readonly DiagnosticBag diagnostics = new();

    /// <summary>Composes it; <see langword="null"/> where a diagnostic says why not.</summary>
    public ComposedDocument? Compose()
    {
        options.Progress?.Invoke(request.Id, "compose");
        var templates = new TemplateLibrary(loaded.Files, loaded.BuiltIn, diagnostics);
        if (templates.Load(request.Template, request.TemplateOrigin) is not { } template || diagnostics.HasErrors)
        {
            return null;
        }

        var composer = new DocumentComposer(workspace, template, request, new WorkspaceResources(loaded.Files, loaded.BuiltIn, options.AllowUnreviewed) { RulebookFiles = options.RulebookFiles, Changes = options.Changes }, diagnostics);
        var date = workspace.Created ?? options.SourceDate ?? (request.Revisions.IsEmpty ? DocumentDate.None : request.Revisions[^1].Date);
        return composer.Compose(date, $"compliancekit {options.Version}");
    }

    /// <summary>Writes it in all its formats, one a core, and holds them against its ledger.</summary>
    public MadeDocument Write(ComposedDocument? composed)
    {
        if (composed is null)
        {
            return new MadeDocument([], null, diagnostics.ToImmutable());
        }

        var files = new List<OutputFile>();
        var anchors = new Dictionary<string, ImmutableArray<Anchor>>(StringComparer.Ordinal);
        foreach (var written in InEachFormat(composed))
        {
            diagnostics.AddRange(written.Result.Diagnostics);
            anchors[written.Format] = written.Result.Anchors;
            files.Add(new OutputFile($"{composed.Id}.{written.Format}", written.Content, written.Result.PageCount));
        }

        var ledger = LedgerKeeper.Keep(composed.Id, composed.Promised, anchors);
        foreach (var (item, format) in diagnostics.HasErrors ? [] : ledger.Holes(anchors.Keys.Order(StringComparer.Ordinal)))
        {
            diagnostics.Add(BuildDiagnostics.ItemNotPrinted(item, composed.Id, format, request.Origin));
        }

        return new MadeDocument([.. files], ledger, diagnostics.ToImmutable());
    }

    private List<WrittenFormat> InEachFormat(ComposedDocument composed)
    {
        var wanted = new List<IDocumentWriter>();
        foreach (var format in composed.Formats)
        {
            if (writers.FirstOrDefault(writer => writer.Format == format) is { } writer)
            {
                wanted.Add(writer);
            }
            else
            {
                diagnostics.Add(BuildDiagnostics.UnknownFormat(format, writers.Select(static w => w.Format), request.Origin));
            }
        }

        return wanted.Count == 1
            ? [Write(composed, wanted[0])]
            : wanted.ConvertAll(writer => Task.Run(() => Write(composed, writer))).ConvertAll(static task => task.GetAwaiter().GetResult());
    }

    private WrittenFormat Write(ComposedDocument composed, IDocumentWriter writer)
    {
        options.Progress?.Invoke(request.Id, writer.Format);
        var stream = new MemoryStream();
        var result = writer.Write(composed.Document, stream);
        return new WrittenFormat(writer.Format, result, stream.GetBuffer().AsMemory(0, (int)stream.Length));
    }

    private sealed record WrittenFormat(string Format, WriteResult Result, ReadOnlyMemory<byte> Content);
}

/// <summary>What has become of a document.</summary>
/// <param name="Files">Its files, one a format.</param>
/// <param name="Ledger">What has become of its items; <see langword="null"/> where it could not be composed.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record MadeDocument(ImmutableArray<OutputFile> Files, Ledger? Ledger, ImmutableArray<Diagnostic> Diagnostics);
