using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Workspaces;

/// <summary>A text that a user wrote, with its place.</summary>
/// <param name="Value">The text.</param>
/// <param name="Origin">Where it stands.</param>
/// <param name="FirstLine">The line of the file on which the text itself begins.</param>
public sealed record SourcedText(string Value, SourceSpan Origin, int FirstLine)
{
    /// <summary>Whether it is the whole of its file.</summary>
    public bool IsWholeFile { get; init; }

    /// <summary>The column of the file at which a text begins that stands on one line as it is; <see langword="null"/> where columns are not those of the file.</summary>
    public int? FirstColumn => IsWholeFile || Origin.IsWholeFile || Origin.Start.Line != Origin.End.Line || FirstLine != Origin.Start.Line ? null
        : (Origin.End.Column - Origin.Start.Column - Value.Length) switch
        {
            0 => Origin.Start.Column,

            // In quotation marks, and without signs that are written as two.
            2 => Origin.Start.Column + 1,
            _ => null,
        };

    /// <inheritdoc/>
    public override string ToString() => Value;
}
