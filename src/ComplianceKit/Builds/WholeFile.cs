namespace ComplianceKit.Builds;

/// <summary>Writes a file so that nobody ever finds half of it: what was there before stays until the new one is whole.</summary>
public static class WholeFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var unfinished = UnfinishedFile.Of(path);
        using (var stream = UnfinishedFile.Create(unfinished))
        {
            stream.Write(content);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
