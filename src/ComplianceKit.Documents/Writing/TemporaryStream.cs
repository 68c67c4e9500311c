namespace ComplianceKit.Documents.Writing;

/// <summary>A file of nobody's, which only the user who runs the program can read and which is gone when it is closed.</summary>
public static class TemporaryStream
{
    private const int BufferBytes = 1 << 16;

    /// <summary>A new one, in the folder of the system's temporary files.</summary>
    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferBytes,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var stream = new FileStream(Path.Combine(Path.GetTempPath(), "compliancekit-" + Path.GetRandomFileName()), options);
        if (!OperatingSystem.IsWindows())
        {
            // Without a name it is gone however the program ends; Windows takes the name away with the last handle.
            File.Delete(stream.Name);
        }

        return stream;
    }
}
