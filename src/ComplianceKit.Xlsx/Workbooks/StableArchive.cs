using System.IO.Compression;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Writes a package again with its parts in order, one fixed date and line feeds only, so that equal content gives equal bytes.</summary>
internal static class StableArchive
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The earliest date that the ZIP format can hold.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(Stream package, Stream output)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var ordered = source.Entries
            .OrderBy(static entry => entry.FullName != ContentTypes)
            .ThenBy(static entry => entry.FullName, StringComparer.Ordinal);
        foreach (var entry in ordered)
        {
            var copy = target.CreateEntry(entry.FullName, IsPicture(entry) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            using var from = entry.Open();
            using var to = copy.Open();
            if (Environment.NewLine == "\n" || IsPicture(entry))
            {
                from.CopyTo(to);
            }
            else
            {
                CopyWithoutCarriageReturns(from, to);
            }
        }
    }

    private static bool IsPicture(ZipArchiveEntry entry) => entry.FullName.StartsWith("xl/media/", StringComparison.Ordinal);

    /// <summary>The SDK writes a line feed in a cell the way the system ends lines.</summary>
    private static void CopyWithoutCarriageReturns(Stream from, Stream to)
    {
        var buffer = new byte[81920];
        for (var read = from.Read(buffer); read > 0; read = from.Read(buffer))
        {
            var kept = 0;
            for (var i = 0; i < read; i++)
            {
                if (buffer[i] != '\r')
                {
                    buffer[kept++] = buffer[i];
                }
            }

            to.Write(buffer, 0, kept);
        }
    }
}
