using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Builds;

/// <summary>
/// Puts the files of a build in their place. All are written beside their targets first and renamed when every one is whole, so that a
/// full disk or a pulled plug leaves the earlier files as they were.
/// </summary>
internal static class OutputFolder
{
    /// <summary>Writes <paramref name="files"/> into <paramref name="folder"/>; <see langword="false"/> where a diagnostic says why not.</summary>
    public static bool Write(string folder, IReadOnlyList<OutputFile> files, DiagnosticBag diagnostics)
    {
        var temporary = new List<(string From, string To)>();
        var current = folder;
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in files)
            {
                current = Path.Combine(folder, file.Name);
                var unfinished = current + ".unfinished";
                temporary.Add((unfinished, current));
                WriteWhole(unfinished, file.Content);
            }

            foreach (var (from, to) in temporary)
            {
                current = to;
                File.Move(from, to, overwrite: true);
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(BuildDiagnostics.CannotWrite(current, exception));
            Remove(temporary);
            return false;
        }
    }

    private static void WriteWhole(string path, ReadOnlyMemory<byte> content)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
        stream.Write(content.Span);
        stream.Flush(flushToDisk: true);
    }

    private static void Remove(List<(string From, string To)> temporary)
    {
        foreach (var (from, _) in temporary)
        {
            try
            {
                File.Delete(from);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Nothing more can be done for a folder that neither takes nor gives files; the first failure is reported already.
            }
        }
    }
}
