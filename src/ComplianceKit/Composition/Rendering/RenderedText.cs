using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Composition.Rendering;

/// <summary>What a template has become.</summary>
/// <param name="Markdown">The Markdown.</param>
/// <param name="Origins">Where each line of it was written, from the first.</param>
internal sealed record RenderedText(string Markdown, IReadOnlyList<SourceSpan?> Origins)
{
    /// <summary>Where a line was written.</summary>
    /// <param name="line">Number of the line, counted from 1.</param>
    public SourceSpan? OriginOf(int line) =>
        line >= 1 && line <= Origins.Count ? Origins[line - 1] : Origins.Count > 0 ? Origins[^1] : null;
}

/// <summary>A text that is expanded as a template, with its file.</summary>
/// <param name="Path">The file, for messages.</param>
/// <param name="Text">The whole text.</param>
/// <param name="FirstLine">The line of the file on which the text begins, counted from 1.</param>
public sealed record TemplateText(string Path, string Text, int FirstLine = 1)
{
    /// <summary>Whether it is the whole of its file, so that its columns are those of the file.</summary>
    public bool IsWholeFile { get; init; }
}
