using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Xlsx.Reading;

/// <summary>Files of the OLE kind (MS-CFB): workbooks of the old format, and those that are encrypted with a password.</summary>
internal static class CompoundFile
{
    private const int DirectoryBytes = 1 << 20;

    public static bool Begins(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>What is wrong with a file of this kind; <see langword="null"/> where it is none.</summary>
    public static Diagnostic? Judge(Stream stream, string name)
    {
        stream.Position = 0;
        var start = new byte[DirectoryBytes];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var read = start.AsSpan(0, length);
        if (!Begins(read))
        {
            return null;
        }

        // An encrypted package has a stream of this name (MS-OFFCRYPTO 2.3.4.4); names are UTF-16.
        return read.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 || Tail(stream).IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
            ? ReadingDiagnostics.Encrypted(name)
            : ReadingDiagnostics.OldFormat(name);
    }

    // Writers put the directory first or last.
    private static ReadOnlySpan<byte> Tail(Stream stream)
    {
        var end = new byte[DirectoryBytes];
        stream.Position = Math.Max(0, stream.Length - end.Length);
        var length = stream.ReadAtLeast(end, end.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return end.AsSpan(0, length);
    }
}
