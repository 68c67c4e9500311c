namespace ComplianceKit.Builds;

/// <summary>A file that is written beside its place before it is put there.</summary>
internal static class UnfinishedFile
{
    /// <summary>The path at which the file of a path is written.</summary>
    public static string Of(string path) => path + ".unfinished";

    /// <summary>Begins to write it anew.</summary>
    /// <param name="path">The path at which it is written.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static FileStream Create(string path)
    {
        // What bears the name may be a link to another file, which must not be written.
        File.Delete(path);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
    }
}
