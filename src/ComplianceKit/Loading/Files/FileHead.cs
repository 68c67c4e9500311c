namespace ComplianceKit.Loading.Files;

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
            using var reader = new StreamReader(OrdinaryFile.Open(path));
            foreach (var line in LinesOf(reader).Where(static line => line.Length > 0 && line[0] != '#').Take(Lines))
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

    private static IEnumerable<string> LinesOf(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
