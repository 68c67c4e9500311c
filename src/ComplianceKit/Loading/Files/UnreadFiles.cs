using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Loading.Files;

/// <summary>Tells of files that lie where answers and catalogs are looked for, and that nothing reads.</summary>
internal static class UnreadFiles
{
    private static readonly string[] Kinds = ["catalog", "overlay", "crosswalk"];

    // Windows hides what it takes for the kind of a file, so that an editor's own stands behind it.
    private static readonly string[] Endings = [".yaml.txt", ".yml.txt"];

    /// <summary>Reports them.</summary>
    /// <param name="files">The files of the workspace.</param>
    /// <param name="responses">Where its answers lie.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Report(SourceFiles files, IEnumerable<string> responses, DiagnosticBag diagnostics)
    {
        foreach (var file in files.ControlFiles.Where(static file => !Kinds.Any(file.Head.ContainsKey)))
        {
            diagnostics.Add(LoadingDiagnostics.UnknownControlFile(file.Path));
        }

        foreach (var path in responses.Where(static place => place.EndsWith('/')).Append("controls").SelectMany(place => Endings.SelectMany(ending => files.Find(place.TrimEnd('/'), ending, StringComparison.OrdinalIgnoreCase))))
        {
            diagnostics.Add(LoadingDiagnostics.HiddenEnding(path));
        }
    }
}
