namespace ComplianceKit.Builds.Filling;

/// <summary>
/// A folder with personal data: its files can be read by their owner alone. Each is written beside its target and renamed when it is whole, so
/// that a file that is there is a whole one, whenever the work was interrupted.
/// </summary>
/// <param name="folder">The absolute path.</param>
/// <param name="mark">Tells unfinished files apart that several machines write to the same folder.</param>
internal sealed class PrivateFolder(string folder, string mark)
{
    // The last line of a PDF file holds the mark of its end and nothing else (PDF 32000-1 §7.5.5).
    private const int LongestEnd = 16;

    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static ReadOnlySpan<byte> PdfStart => "%PDF-"u8;

    private static ReadOnlySpan<byte> PdfEnd => "%%EOF"u8;

    /// <summary>Makes the folder where there is none, and clears away what an earlier run has not finished.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnersFile | UnixFileMode.UserExecute);
        }

        // What a run that was killed has left half done holds personal data, too.
        ClearUnfinished();
    }

    /// <summary>Takes away what is half written.</summary>
    /// <exception cref="IOException">A file is in use.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be deleted.</exception>
    public void ClearUnfinished()
    {
        foreach (var left in Directory.EnumerateFiles(folder, $"*.{mark}.unfinished"))
        {
            File.Delete(left);
        }
    }

    /// <summary>
    /// Whether a finished file is there. Where the power failed, a system may have kept the name of a file and lost its bytes, of which it
    /// makes none or zeros, and a copy or a synchronisation that broke off leaves the first part of it; neither is taken for finished, so that files
    /// need not be forced to the disk one by one.
    /// </summary>
    public bool Has(string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        if (!file.Exists || file.Length == 0)
        {
            return false;
        }

        using var stream = file.OpenRead();
        var isPdf = PdfStart.StartsWith(Bytes(stream, 0, PdfStart.Length));
        var end = Bytes(stream, Math.Max(0, file.Length - LongestEnd), LongestEnd);
        return isPdf ? end.AsSpan().TrimEnd("\r\n"u8).EndsWith(PdfEnd) : end[^1] > 0;
    }

    private static byte[] Bytes(FileStream stream, long start, int most)
    {
        stream.Position = start;
        var bytes = new byte[most];
        return bytes[..stream.ReadAtLeast(bytes, most, throwOnEndOfStream: false)];
    }

    /// <summary>The names of the files that fit a pattern such as <c>*.pdf</c>.</summary>
    public IEnumerable<string> Names(string pattern) => Directory.EnumerateFiles(folder, pattern).Select(static path => Path.GetFileName(path));

    /// <summary>Whether there is a file of the name, finished or not.</summary>
    public bool Holds(string name) => File.Exists(Path.Combine(folder, name));

    /// <summary>Whether there are folders in it, which is rare.</summary>
    public bool HasFolders => Directory.EnumerateDirectories(folder).Any();

    /// <summary>Whether a folder bears the name, so that no file can.</summary>
    public bool HoldsFolder(string name) => Directory.Exists(Path.Combine(folder, name));

    /// <summary>Takes a file away, if it is there.</summary>
    public void Remove(string name) => File.Delete(Path.Combine(folder, name));

    /// <summary>The text of a file, or <see langword="null"/> where there is none.</summary>
    public string? Text(string name) => Has(name) ? File.ReadAllText(Path.Combine(folder, name)) : null;

    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">The disk is full, or cannot be written.</exception>
    public void Write(string name, ReadOnlyMemory<byte> content) => Write(name, stream =>
    {
        stream.Write(content.Span);
        return true;
    });

    /// <summary>Writes a file piece by piece. Where <paramref name="write"/> says that it is no good, there is none.</summary>
    /// <exception cref="IOException">The disk is full, or cannot be written.</exception>
    public void Write(string name, Func<Stream, bool> write)
    {
        var target = Path.Combine(folder, name);
        var unfinished = $"{target}.{mark}.unfinished";
        var settings = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            settings.UnixCreateMode = OwnersFile;
        }

        var good = false;
        try
        {
            using (var stream = new FileStream(unfinished, settings))
            {
                good = write(stream);
            }

            if (good)
            {
                File.Move(unfinished, target, overwrite: true);
            }
        }
        catch
        {
            good = false;
            throw;
        }
        finally
        {
            if (!good)
            {
                File.Delete(unfinished);
            }
        }
    }
}
