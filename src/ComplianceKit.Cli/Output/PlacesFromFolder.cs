using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Output;

/// <summary>Names the files of findings as they are found from another folder than their workspace.</summary>
internal static class PlacesFromFolder
{
    /// <summary>The finding with its paths relative to <paramref name="folder"/>; those of files that are not in the workspace stay as they are.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="workspace">The absolute path of the workspace.</param>
    /// <param name="folder">The absolute path of the other folder.</param>
    public static Diagnostic Of(Diagnostic diagnostic, string workspace, string folder) => diagnostic with
    {
        Location = diagnostic.Location is { } place ? From(place, workspace, folder) : null,
        Related = [.. diagnostic.Related.Select(related => related with { Location = From(related.Location, workspace, folder) })],
    };

    private static SourceSpan From(SourceSpan place, string workspace, string folder)
    {
        var full = Path.Combine(workspace, place.Path);
        return File.Exists(full) ? place with { Path = Path.GetRelativePath(folder, full).Replace('\\', '/') } : place;
    }
}
