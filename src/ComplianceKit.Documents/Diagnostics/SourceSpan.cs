namespace ComplianceKit.Documents.Diagnostics;

/// <summary>A stretch of a file that a node, a value or a diagnostic comes from.</summary>
/// <param name="Path">The file, as a path with <c>/</c>, relative to the workspace where it lies in it.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The place behind the last character; equal to <paramref name="Start"/> where only a point is known.</param>
public sealed record SourceSpan(string Path, SourcePosition Start, SourcePosition End)
{
    /// <summary>The first character of a file, for findings that concern the file as a whole.</summary>
    public static SourceSpan StartOf(string path) => new(path, new SourcePosition(1, 1), new SourcePosition(1, 1));

    /// <summary>A single point in a file.</summary>
    public static SourceSpan At(string path, int line, int column) =>
        new(path, new SourcePosition(line, column), new SourcePosition(line, column));

    /// <inheritdoc/>
    public override string ToString() => $"{Path}:{Start.Line}:{Start.Column}";
}
