using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ComplianceKit.Evidence;

/// <summary>What the files of the evidence were when somebody last looked at them: a line for each with its SHA-256, its size and its path.</summary>
/// <param name="Files">The files by their path in the workspace.</param>
public sealed record EvidenceLock(ImmutableSortedDictionary<string, LockedFile> Files)
{
    /// <summary>Its name in a workspace.</summary>
    public const string FileName = "evidence.lock";

    private const string Heading = "# compliancekit evidence lock";
    private const int DigestLength = 64;

    /// <summary>The lock that <paramref name="text"/> holds.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="badLine">The first line that is none of a lock; 0 where all are.</param>
    public static EvidenceLock Parse(string text, out int badLine)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, LockedFile>(StringComparer.Ordinal);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        badLine = 0;
        for (var index = 0; index < lines.Length && badLine == 0; index++)
        {
            var line = lines[index];
            if (line.Length > 0 && line[0] != '#' && !Add(line, files))
            {
                badLine = index + 1;
            }
        }

        return new EvidenceLock(files.ToImmutable());
    }

    /// <summary>The text of the file, the same for the same files.</summary>
    public string ToText()
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var (path, file) in Files)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"{file.Digest} {file.Size} {path}\n");
        }

        return text.ToString();
    }

    private static bool Add(string line, ImmutableSortedDictionary<string, LockedFile>.Builder files)
    {
        // Locks of earlier versions have the path as somebody on Windows wrote it.
        var parts = line.Replace('\\', '/').Split(' ', 3);
        if (parts.Length < 3 || parts[0].Length != DigestLength || !parts[0].All(char.IsAsciiHexDigitLower) || parts[2].Length == 0 ||
            files.ContainsKey(parts[2]) || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            return false;
        }

        files.Add(parts[2], new LockedFile(parts[0], size));
        return true;
    }
}

/// <summary>What a file was.</summary>
/// <param name="Digest">Its SHA-256 in lower-case hexadecimal.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record LockedFile(string Digest, long Size);
