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

    /// <summary>Makes it; without a ledger where it could not be composed.</summary>
    public MadeDocument Make()
    {
        var files = new List<OutputFile>();
        var ledger = Compose() is { } composed ? Write(composed, files) : null;
        return new MadeDocument([.. files], ledger, diagnostics.ToImmutable());
    }

    /// <summary>Composes it; <see langword="null"/> where that cannot be done.</summary>
    public ComposedDocument? Compose()
    {
        options.Progress?.Invoke(request.Id, "compose");
        var templates = TemplateLibrary.Of(loaded, diagnostics);
        if (templates.Load(request.Template, request.TemplateOrigin) is not { } template || diagnostics.HasErrors)
        {
            return null;
        }

        var composer = new DocumentComposer(workspace, template, request, new WorkspaceResources(loaded.Files, loaded.BuiltIn, options.AllowUnreviewed) { RulebookFiles = options.RulebookFiles, Changes = options.Changes }, diagnostics);
        var date = DocumentDate.Of(workspace, request, options.SourceDate);
        return composer.Compose(date, $"compliancekit {options.Version}");
    }

    private Ledger Write(ComposedDocument composed, List<OutputFile> files)
    {
        var anchors = new Dictionary<string, ImmutableArray<Anchor>>(StringComparer.Ordinal);
        foreach (var format in composed.Formats)
        {
            if (writers.FirstOrDefault(writer => writer.Format == format) is not { } writer)
            {
                diagnostics.Add(BuildDiagnostics.UnknownFormat(format, writers.Select(static w => w.Format), request.Formats.FirstOrDefault(given => given.Value == format)?.Origin ?? request.Origin));
                continue;
            }

            options.Progress?.Invoke(request.Id, format);
            var stream = new MemoryStream();
            var written = writer.Write(composed.Document, stream);
            diagnostics.AddRange(written.Diagnostics);
            anchors[format] = written.Anchors;
            files.Add(new OutputFile($"{composed.Id}.{format}", stream.GetBuffer().AsMemory(0, (int)stream.Length), written.PageCount));
        }

        var ledger = LedgerKeeper.Keep(composed.Id, composed.Promised, anchors) with { LeftOut = composed.LeftOut };
        foreach (var (item, format) in diagnostics.HasErrors ? [] : ledger.Holes(anchors.Keys.Order(StringComparer.Ordinal)))
        {
            diagnostics.Add(BuildDiagnostics.ItemNotPrinted(item, composed.Id, format, request.Origin));
        }

        return ledger;
    }
}

/// <summary>What has become of a document.</summary>
/// <param name="Files">Its files, one a format.</param>
/// <param name="Ledger">What has become of its items; <see langword="null"/> where it could not be composed.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record MadeDocument(ImmutableArray<OutputFile> Files, Ledger? Ledger, ImmutableArray<Diagnostic> Diagnostics);
