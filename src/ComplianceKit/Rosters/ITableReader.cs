using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Rosters;

/// <summary>Reads one kind of file that holds a roster. Workbooks are read behind this seam, outside the domain.</summary>
public interface ITableReader
{
    /// <summary>Whether a file that begins with <paramref name="start"/> is of this kind.</summary>
    bool Reads(ReadOnlySpan<byte> start);

    /// <summary>The cells; <see langword="null"/> with a diagnostic where the file cannot be read.</summary>
    RosterTable? Read(Stream stream, string name, DiagnosticBag diagnostics);
}

/// <summary>Tells which characters can be printed. The fonts stand behind this seam.</summary>
public interface IGlyphCheck
{
    /// <summary>The place of the first character that no font has, counted in characters from 1; 0 where all have a glyph.</summary>
    int FirstMissing(string text);
}
