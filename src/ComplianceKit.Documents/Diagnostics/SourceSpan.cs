namespace ComplianceKit.Documents.Diagnostics;

/// <summary>A stretch of a file that a node, a value or a diagnostic comes from.</summary>
/// <param name="Path">The file, as a path with <c>/</c>, relative to the workspace where it lies in it.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The place behind the last character; equal to <paramref name="Start"/> where only a point is known.</param>
public sealed record SourceSpan(string Path, SourcePosition Start, SourcePosition End)
{
    /// <summary>No place in any file: what is asked for on the command line. A diagnostic with it has no location.</summary>
    public static SourceSpan Nowhere { get; } = File(string.Empty);

    /// <summary>Whether a whole file is meant and no line of it.</summary>
    public bool IsWholeFile => Start.Line == 0;

    /// <summary>A whole file, for findings that concern no line of it.</summary>
    public static SourceSpan File(string path) => new(path, default, default);

    /// <summary>The first character of a file.</summary>
    public static SourceSpan StartOf(string path) => new(path, new SourcePosition(1, 1), new SourcePosition(1, 1));

    /// <summary>A single point in a file.</summary>
    public static SourceSpan At(string path, int line, int column) =>
        new(path, new SourcePosition(line, column), new SourcePosition(line, column));

    /// <inheritdoc/>
    public override string ToString() => IsWholeFile ? Path : $"{Path}:{Start.Line}:{Start.Column}";
}
