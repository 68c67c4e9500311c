using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Builds;

/// <summary>
/// Puts the files of a build in their place, all of them or none. All are written beside their targets first and put in place when every one
/// is whole; where one cannot be put there, those before it go back.
/// </summary>
internal static class OutputFolder
{
    /// <summary>Writes <paramref name="files"/> into <paramref name="folder"/>; <see langword="false"/> where a diagnostic says why not.</summary>
    public static bool Write(string folder, IReadOnlyList<OutputFile> files, DiagnosticBag diagnostics)
    {
        var targets = files.Select(file => Path.Combine(folder, file.Name)).ToList();
        if (targets.Find(Directory.Exists) is { } taken)
        {
            diagnostics.Add(BuildDiagnostics.FolderInTheWay(taken));
            return false;
        }

        var replacements = targets.ConvertAll(static target => new Replacement(target));
        var current = folder;
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (replacement, file) in replacements.Zip(files))
            {
                current = replacement.Target;
                replacement.Write(file.Content);
            }

            foreach (var replacement in replacements)
            {
                current = replacement.Target;
                replacement.Put();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(BuildDiagnostics.CannotWrite(current, exception));
            PutBack(folder, replacements, diagnostics);
            return false;
        }

        replacements.ForEach(static replacement => replacement.Finish());
        return true;
    }

    /// <summary>Puts back what <paramref name="replacements"/> have taken the place of, and tells where that cannot be done.</summary>
    internal static void PutBack(string folder, List<Replacement> replacements, DiagnosticBag diagnostics)
    {
        var lost = replacements.FindAll(static replacement => !replacement.PutBack());
        if (lost.Count > 0)
        {
            diagnostics.Add(BuildDiagnostics.NotPutBack(folder, lost.ConvertAll(static replacement => Path.GetFileName(replacement.Target))));
        }
    }
}
