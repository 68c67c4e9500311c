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

    /// <inheritdoc/>
    public override string ToString() => Value;
}
