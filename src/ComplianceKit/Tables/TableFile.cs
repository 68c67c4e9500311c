using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Tables;

/// <summary>Chooses the reader of a roster by what the file begins with, whatever its name says.</summary>
public static class TableFile
{
    private static readonly byte[] OldWorkbook = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads the roster whole; <see langword="null"/> with a diagnostic where it cannot be read.</summary>
    /// <param name="stream">The file; it must be able to go back to its start.</param>
    /// <param name="name">The file's name without its folder.</param>
    /// <param name="readers">The readers in the order in which they are asked.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static TableContent? Read(Stream stream, string name, ImmutableArray<ITableReader> readers, DiagnosticBag diagnostics)
    {
        var problems = new DiagnosticBag();
        using var source = Open(stream, name, readers, problems);
        List<TableLine> lines = [.. source?.Rows ?? []];
        diagnostics.AddRange(problems.ToImmutable());
        return source is null || problems.HasErrors ? null : new TableContent(name, lines);
    }

    /// <summary>Opens a table whose rows are read one by one; <see langword="null"/> with a diagnostic where it cannot be read.</summary>
    /// <param name="stream">The file; it must be able to go back to its start, and stays open.</param>
    /// <param name="name">The file's name without its folder.</param>
    /// <param name="readers">The readers in the order in which they are asked.</param>
    /// <param name="diagnostics">Takes what is wrong, also with rows that are read later.</param>
    public static IRowSource? Open(Stream stream, string name, ImmutableArray<ITableReader> readers, DiagnosticBag diagnostics)
    {
        var start = new byte[8];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var isOld = start.AsSpan(0, length).StartsWith(OldWorkbook);
        if (isOld && !readers.Any(reader => reader is not CsvTableReader && reader.Reads(start.AsSpan(0, length))))
        {
            diagnostics.Add(TableDiagnostics.NotReadable(name, new("it is a workbook of the old or the encrypted kind", "古い形式又は暗号化されたブックです")));
            return null;
        }

        foreach (var reader in readers)
        {
            if (!reader.Reads(start.AsSpan(0, length)))
            {
                continue;
            }

            // A workbook that was cut off at its start is no empty text.
            if (length == 0 && reader is CsvTableReader && Path.GetExtension(name).StartsWith(".xls", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            return reader.Open(stream, name, diagnostics);
        }

        diagnostics.Add(TableDiagnostics.NotReadable(name, length == 0
            ? new("it has 0 bytes: it is damaged or was cut off", "0 バイトです。壊れているか、途中で切れています")
            : new("its kind is unknown", "ファイルの種類が分かりません")));
        return null;
    }
}
