namespace ComplianceKit.Fonts.Discovery;

/// <summary>Reads font files whole.</summary>
internal static class FontBytes
{
    /// <summary>The bytes of a file; none of what is no ordinary file.</summary>
    public static byte[] Read(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
        {
            // A link has the length of its own words.
            file = target;
        }

        // A pipe or a device says that it is empty, and whoever opens it waits for ever.
        return file is { Exists: true, Length: 0 } ? [] : File.ReadAllBytes(path);
    }
}
