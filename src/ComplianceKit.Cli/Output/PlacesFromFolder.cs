using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Output;

/// <summary>Names the files of findings as they are found from another folder.</summary>
/// <param name="Workspace">The absolute path of the workspace, in which files are found by their paths.</param>
/// <param name="Named">The absolute paths of files from anywhere, which are found by their names.</param>
/// <param name="Folder">The absolute path of the other folder.</param>
internal sealed record PlacesFromFolder(string? Workspace, ImmutableArray<string> Named, string Folder)
{
    /// <summary>The finding with its paths relative to the folder; those of files that are not found stay as they are.</summary>
    /// <param name="diagnostic">The finding.</param>
    public Diagnostic Of(Diagnostic diagnostic) => diagnostic with
    {
        Location = diagnostic.Location is { } place ? From(place) : null,
        Related = [.. diagnostic.Related.Select(related => related with { Location = From(related.Location) })],
    };

    private SourceSpan From(SourceSpan place) => Full(place.Path) is { } full ? place with { Path = Path.GetRelativePath(Folder, full).Replace('\\', '/') } : place;

    // What the user has named is meant, also where the workspace has a file of the same name.
    private string? Full(string path) =>
        Named.FirstOrDefault(file => Path.GetFileName(file) == path.TrimEnd('/')) is { } named ? named
        : Workspace is { } workspace && Path.Combine(workspace, path) is var full && File.Exists(full) ? full
        : null;
}
