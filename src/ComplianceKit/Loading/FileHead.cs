namespace ComplianceKit.Loading;

/// <summary>Reads the plain keys on the first lines of a YAML file, to learn what it is without parsing all of it.</summary>
internal static class FileHead
{
    private const int Lines = 12;

    /// <summary>The top-level keys with plain values on the first lines, after comments; nothing where the file cannot be read.</summary>
    public static Dictionary<string, string> Read(string path)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            // A pipe says that it is empty, and whoever opens it waits for ever.
            foreach (var line in new FileInfo(path).Length == 0 ? [] : File.ReadLines(path).Where(static line => line.Length > 0 && line[0] != '#').Take(Lines))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon > 0 && !char.IsWhiteSpace(line[0]))
                {
                    _ = found.TryAdd(line[..colon], line[(colon + 1)..].Split(" #")[0].Trim().Trim('"', '\''));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that nobody may read offers nothing; whoever asks for what is in it learns that there is none of it.
        }

        return found;
    }
}
