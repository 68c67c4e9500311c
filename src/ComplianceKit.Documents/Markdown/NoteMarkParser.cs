using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary><c>[^id]</c>.</summary>
internal sealed class NoteMarkParser : InlineParser
{
    public NoteMarkParser() => OpeningCharacters = ['['];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^')
        {
            return false;
        }

        var end = slice.Text.IndexOf(']', slice.Start);
        if (end < 0 || end > slice.End || end == slice.Start + 2)
        {
            return false;
        }

        processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new NoteMarkInline(slice.Text[(slice.Start + 2)..end]) { Line = line, Column = column };
        slice.Start = end + 1;
        return true;
    }
}

/// <summary>A mark that refers to a note.</summary>
internal sealed class NoteMarkInline(string id) : LeafInline
{
    /// <summary>The note's id.</summary>
    public string Id => id;
}
