using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Catalogs;
using ComplianceKit.Loading.Files;

namespace ComplianceKit.Cli.Commands.Catalogs;

/// <summary>The catalogs of a workspace with further ones that a command names, and all crosswalks between them.</summary>
/// <param name="Loaded">The workspace as loaded.</param>
/// <param name="Named">The catalogs that were named, in the order asked; shorter where one could not be read.</param>
/// <param name="Crosswalks">The crosswalks.</param>
/// <param name="Diagnostics">What is wrong, of the workspace errors only.</param>
internal sealed record CatalogSet(LoadResult Loaded, ImmutableArray<Catalog> Named, ImmutableArray<Crosswalk> Crosswalks, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reads the workspace in <paramref name="folder"/> and the catalogs of <paramref name="ids"/>.</summary>
    /// <param name="folder">The folder that the user gave.</param>
    /// <param name="ids">The catalogs that the user named.</param>
    /// <param name="needsWorkspace">Whether it is an error that the folder is no workspace.</param>
    /// <param name="context">The command's context.</param>
    /// <param name="withoutOverlay">The absolute path of an overlay that the named catalogs are read without.</param>
    public static CatalogSet Load(string folder, IReadOnlyCollection<string> ids, bool needsWorkspace, CommandContext context, string? withoutOverlay = null)
    {
        var environment = context.Environment;
        var diagnostics = new DiagnosticBag();
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, environment.Today);
        if (needsWorkspace || loaded.Workspace is not null)
        {
            diagnostics.AddRange(loaded.Diagnostics.Where(static d => d.Severity == Severity.Error));
        }

        var files = new SourceFiles(environment.Resolve(folder));
        var builtIn = new SourceFiles(environment.ProgramFolder);
        var library = new CatalogLibrary(builtIn, files);
        var listed = loaded.Workspace?.Catalogs ?? [];
        var named = ids.Select(id => (withoutOverlay is null ? listed.FirstOrDefault(catalog => catalog.Id == id) : null) ?? library.Load(id, SourceSpan.Nowhere, diagnostics, withoutOverlay))
            .OfType<Catalog>().ToImmutableArray();
        Catalog[] all = [.. listed, .. named.Where(catalog => listed.All(other => other.Id != catalog.Id)).DistinctBy(static catalog => catalog.Id)];
        return new CatalogSet(loaded, named, new CrosswalkLibrary(builtIn, files).Load(all, new DiagnosticBag()), diagnostics.ToImmutable());
    }
}
