using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplianceKit.Pdf.Reading.Speech;

/// <summary>The marks of a document's notes, and elements without them: a header that is spoken with each of its cells brings no notes along.</summary>
internal sealed class NoteMarks
{
    private readonly FrozenSet<string> marks;

    private NoteMarks(FrozenSet<string> marks) => this.marks = marks;

    /// <summary>The marks of all notes below an element.</summary>
    public static NoteMarks In(ReadElement root) => new(root.Descendants()
        .Where(static element => element.Role == "Note")
        .Select(static note => note.Elements.FirstOrDefault(static below => below.Role == "Lbl")?.Text().Trim())
        .OfType<string>()
        .ToFrozenSet(StringComparer.Ordinal));

    /// <summary>An element without the notes below it and the links that show nothing but a mark.</summary>
    public ReadElement Without(ReadElement element) => element with { Kids = Without(element.Kids) };

    private ImmutableArray<ReadKid> Without(ImmutableArray<ReadKid> kids) => [.. kids
        .Where(kid => kid is not ReadElementKid { Element: var below } || !IsOfNote(below))
        .Select(kid => kid is ReadElementKid { Element: var below } ? new ReadElementKid(Without(below)) : kid)];

    private bool IsOfNote(ReadElement element) =>
        element.Role == "Note" || (element.Role is "Link" or "Reference" && marks.Contains(element.Text().Trim()));
}
