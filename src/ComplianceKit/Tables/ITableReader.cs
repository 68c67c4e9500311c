using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Tables;

/// <summary>Reads one kind of file that holds a table. Workbooks are read behind this seam, outside the domain.</summary>
public interface ITableReader
{
    /// <summary>Whether a file that begins with <paramref name="start"/> is of this kind.</summary>
    bool Reads(ReadOnlySpan<byte> start);

    /// <summary>The rows of the file; <see langword="null"/> with a diagnostic where it cannot be read.</summary>
    /// <param name="stream">The file; it must be able to go back to its start, and stays open.</param>
    /// <param name="name">The file's name without its folder.</param>
    /// <param name="diagnostics">Takes what is wrong, also with rows that are read later.</param>
    IRowSource? Open(Stream stream, string name, DiagnosticBag diagnostics);
}
