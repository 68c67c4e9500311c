namespace ComplianceKit.Documents.Diagnostics;

/// <summary>A place in a text file.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column in UTF-16 code units, counted from 1.</param>
public readonly record struct SourcePosition(int Line, int Column);
