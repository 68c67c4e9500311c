namespace ComplianceKit.Builds.Filling;

/// <summary>
/// A folder with personal data: its files can be read by their owner alone. Each is written beside its target and renamed when it is whole, so
/// that a file that is there is a whole one, whenever the work was interrupted.
/// </summary>
/// <param name="folder">The absolute path.</param>
/// <param name="mark">Tells unfinished files apart that several machines write to the same folder.</param>
internal sealed class PrivateFolder(string folder, string mark)
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the folder where there is none.</summary>
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
    }

    /// <summary>Whether a finished file is there.</summary>
    public bool Has(string name) => File.Exists(Path.Combine(folder, name));

    /// <summary>The text of a file, or <see langword="null"/> where there is none.</summary>
    public string? Text(string name) => Has(name) ? File.ReadAllText(Path.Combine(folder, name)) : null;

    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">The disk is full, or cannot be written.</exception>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        var target = Path.Combine(folder, name);
        var unfinished = $"{target}.{mark}.unfinished";
        var settings = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            settings.UnixCreateMode = OwnersFile;
        }

        try
        {
            using (var stream = new FileStream(unfinished, settings))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, target, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
