using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Composition.Rendering;

/// <summary>What a template has become.</summary>
/// <param name="Markdown">The Markdown.</param>
/// <param name="Origins">Where each line of it was written, from the first.</param>
/// <param name="Insertions">What was inserted in the middle of lines, from the first.</param>
internal sealed record RenderedText(string Markdown, IReadOnlyList<SourceSpan?> Origins, IReadOnlyList<Insertion> Insertions)
{
    /// <summary>Where a place was written.</summary>
    /// <param name="line">Number of the line, counted from 1.</param>
    /// <param name="column">Number of the character in it, counted from 1.</param>
    public SourceSpan? OriginOf(int line, int column) =>
        InsertionAt(line, column) ?? (line >= 1 && line <= Origins.Count ? Origins[line - 1] : Origins.Count > 0 ? Origins[^1] : null);

    private SourceSpan? InsertionAt(int line, int column)
    {
        var (low, high) = (0, Insertions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var found = Insertions[middle];
            (low, high) = found.Line < line || (found.Line == line && found.Column <= column) ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && Insertions[low - 1].Line == line ? Insertions[low - 1].Origin : null;
    }
}

/// <summary>A text of another file in the middle of a line.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column at which it begins, counted from 1.</param>
/// <param name="Origin">Where it was written.</param>
internal readonly record struct Insertion(int Line, int Column, SourceSpan Origin);

/// <summary>A text that is expanded as a template, with its file.</summary>
/// <param name="Path">The file, for messages.</param>
/// <param name="Text">The whole text.</param>
/// <param name="FirstLine">The line of the file on which the text begins, counted from 1.</param>
public sealed record TemplateText(string Path, string Text, int FirstLine = 1)
{
    /// <summary>Whether it is the whole of its file, so that its columns are those of the file.</summary>
    public bool IsWholeFile { get; init; }

    /// <summary>The column of the file at which a text of one line begins; <see langword="null"/> where its columns are not those of the file.</summary>
    public int? FirstColumn { get; init; }
}
