using System.Globalization;
using System.Text;

namespace ComplianceKit.Loading.Revisions;

/// <summary>Copies the ordinary files of a tree of git into a temporary folder. Links and submodules are left out, for they lead elsewhere.</summary>
internal static class RevisionCopy
{
    /// <summary>The most files of a tree.</summary>
    public const int MostFiles = 20_000;

    /// <summary>The most bytes of a tree.</summary>
    public const long MostBytes = 512L << 20;

    /// <summary>The folder with the files; <see langword="null"/> where there are too many or too large ones.</summary>
    public static string? Make(GitProgram git, string tree, long mostBytes)
    {
        var listing = git.Read(out _, "ls-tree", "-r", "-z", "-l", "--full-tree", tree) ?? string.Empty;
        var entries = listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Entry.Parse).OfType<Entry>().ToList();
        if (entries.Count > MostFiles || entries.Sum(static entry => entry.Size) > mostBytes)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("compliancekit-revision-").FullName;
        try
        {
            Write(git, entries, folder);
            return folder;
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    private static void Write(GitProgram git, List<Entry> entries, string folder)
    {
        using var process = git.Start("cat-file", "--batch");
        using var limit = git.Limit(process);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.BaseStream;
        foreach (var entry in entries)
        {
            process.StandardInput.Write(entry.Name + "\n");
            process.StandardInput.Flush();
            if (!long.TryParse(Line(output).Split(' ')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                throw new IOException("git ended before it had told everything");
            }

            var target = Path.Combine(folder, entry.Path);
            _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var content = new byte[size + 1];
            output.ReadExactly(content);
            File.WriteAllBytes(target, content.AsSpan(0, (int)size));
        }

        process.StandardInput.Close();
        process.WaitForExit();
        _ = errors.GetAwaiter().GetResult();
    }

    private static string Line(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next is not (-1 or '\n'); next = stream.ReadByte())
        {
            _ = line.Append((char)next);
        }

        return line.ToString();
    }

    /// <summary>A file in a tree.</summary>
    private sealed record Entry(string Name, long Size, string Path)
    {
        // <mode> SP <type> SP <object> SP <object size, padded> TAB <path>
        public static Entry? Parse(string text)
        {
            var tab = text.IndexOf('\t', StringComparison.Ordinal);
            var parts = tab < 0 ? [] : text[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return parts is ["100644" or "100755", "blob", var name, var size] && IsInside(text[(tab + 1)..]) &&
                long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                ? new Entry(name, bytes, text[(tab + 1)..])
                : null;
        }

        // A tree can be made by hand, and its names with it.
        private static bool IsInside(string path) =>
            path.Split('/').All(static part => part is not ("" or "." or "..") && !part.Contains('\\', StringComparison.Ordinal) && !part.Contains(':', StringComparison.Ordinal)) &&
            !path.Any(char.IsControl);
    }
}
