using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Rosters;

/// <summary>Reads one kind of file that holds a roster. Workbooks are read behind this seam, outside the domain.</summary>
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

/// <summary>A table whose rows are read anew each time they are asked for, so that one of any length takes the memory of a row.</summary>
public interface IRowSource : IDisposable
{
    /// <summary>The file's name without its folder, for diagnostics.</summary>
    string Name { get; }

    /// <summary>The rows that are not empty, in their order. Where the file turns out to be damaged they end, with a diagnostic.</summary>
    IEnumerable<RosterLine> Rows { get; }

    /// <summary>The cells that are merged over several rows; known once the rows have been read to their end.</summary>
    ImmutableArray<MergedCells> Merged => [];

    /// <summary>The sheets with several rows that people see beside the one that is read.</summary>
    ImmutableArray<OtherSheet> Others => [];
}

/// <summary>Tells which characters can be printed. The fonts stand behind this seam.</summary>
public interface IGlyphCheck
{
    /// <summary>The place of the first character that no font has, counted in characters from 1; 0 where all have a glyph.</summary>
    int FirstMissing(string text);
}
