namespace ComplianceKit.Loading.Files;

/// <summary>
/// Opens files that people name. A named pipe or a device says that it is empty, and whoever opens it waits for ever, or reads without end:
/// what says that it is empty is not opened.
/// </summary>
internal static class OrdinaryFile
{
    /// <summary>The length of what a path leads to, by links too; <see langword="null"/> where nothing is there.</summary>
    public static long? LengthOf(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
        {
            // A link has the length of its own words.
            file = target;
        }

        return file.Exists ? file.Length : null;
    }

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static Stream Open(string path) => LengthOf(path) == 0 ? Stream.Null : File.OpenRead(path);

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static byte[] Read(string path) => LengthOf(path) == 0 ? [] : File.ReadAllBytes(path);
}
