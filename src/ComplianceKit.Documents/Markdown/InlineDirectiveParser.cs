using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary><c>:name[content]{attributes}</c>, and the short <c>:page</c>, <c>:pages</c>, <c>:br</c>, <c>:tab</c>, <c>:heading</c>.</summary>
internal sealed class InlineDirectiveParser : InlineParser
{
    /// <summary>The directives that need no brackets, and have no use for words in them.</summary>
    public static readonly string[] WithoutContent = ["pages", "page", "br", "tab", "heading"];

    private static readonly string[] WithContent = ["u", "s", "dots", "sup", "sub", "span", "ruby", "field", "image"];

    // Full-width colons open no directive, but one that somebody meant may begin with them.
    public InlineDirectiveParser() => OpeningCharacters = [':', '：'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var nameEnd = slice.Start + 1;
        while (nameEnd <= slice.End && char.IsAsciiLetter(text[nameEnd]))
        {
            nameEnd++;
        }

        var name = text[(slice.Start + 1)..nameEnd];
        if (Slip(name, nameEnd, slice) is { } slip)
        {
            processor.GetSourcePosition(slice.Start, out var at, out var character);
            processor.Inline = new InlineSlip(text[slice.Start..slip.End], slip.Meant) { Line = at, Column = character };
            slice.Start = slip.End;
            return true;
        }

        if (text[slice.Start] != ':')
        {
            return false;
        }

        var content = string.Empty;
        var end = nameEnd;
        if (name.Length > 0 && end <= slice.End && text[end] == '[' && Close(text, end, slice.End) is { } close)
        {
            content = text[(end + 1)..close];
            end = close + 1;
        }
        else if (!WithoutContent.Contains(name, StringComparer.Ordinal))
        {
            return false;
        }

        var attributes = end <= slice.End && text[end] == '{' ? AttributeList.Read(text[end..(slice.End + 1)], 0) : null;
        if (attributes is null && content.Length > 0 && end <= slice.End && text[end] == '{' && WithContent.Contains(name, StringComparer.Ordinal))
        {
            // What stands in the brace would be printed behind it.
            processor.GetSourcePosition(slice.Start, out var at, out var character);
            processor.Inline = new InlineSlip(text[slice.Start..(end + 1)], $":{name}[…]{{…}}") { Line = at, Column = character };
            slice.Start = end + 1;
            return true;
        }

        processor.GetSourcePosition(slice.Start, out var line, out var column);
        var brace = (Line: line, Column: column);
        if (attributes is not null)
        {
            processor.GetSourcePosition(end, out brace.Line, out brace.Column);
        }

        processor.Inline = new InlineDirective(name, content, attributes?.Attributes ?? AttributeList.Empty) { Line = line, Column = column, Brace = brace };
        slice.Start = end + (attributes?.End ?? 0);
        return true;
    }

    // What was meant as a directive, and where the characters end that are read as text: a colon before letters alone is no such thing.
    private static (string Meant, int End)? Slip(string name, int end, StringSlice slice)
    {
        var next = end <= slice.End ? slice.Text[end] : '\0';
        if (WithContent.Contains(name, StringComparer.Ordinal) || WithoutContent.Contains(name, StringComparer.Ordinal))
        {
            var isWide = slice.Text[slice.Start] != ':';
            return (isWide, next) switch
            {
                (true, '[' or '［') or (false, '［') => ($":{name}[…]", end),
                (false, '[') when Close(slice.Text, end, slice.End) is null => ($":{name}[…]", end + 1),
                (false, '{') when WithContent.Contains(name, StringComparer.Ordinal) => ($":{name}[…]{{…}}", end),
                _ => null,
            };
        }

        return slice.Text[slice.Start] == ':' && next != '[' && !char.IsAsciiDigit(next) && !char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)) && Misspelt(name) is { } meant
            ? ($":{meant}", end)
            : null;
    }

    // One letter too many or two that have changed places; a letter that is another may make another word.
    private static string? Misspelt(string name) => name.Length < 4
        ? null
        : Array.Find(WithoutContent, known => known.Length >= 4 && (
            (name.Length == known.Length + 1 && name.StartsWith(known, StringComparison.Ordinal) && name[^1] == known[^1]) ||
            (name.Length == known.Length && name[0] == known[0] && name.Order().SequenceEqual(known.Order()))));

    private static int? Close(string text, int open, int last)
    {
        var depth = 0;
        for (var index = open; index <= last; index++)
        {
            switch (text[index])
            {
                case '\\':
                    index++;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return index;
            }
        }

        return null;
    }
}

/// <summary>Characters that were probably meant as a directive, and are read as text.</summary>
internal sealed class InlineSlip(string written, string meant) : LeafInline
{
    /// <summary>The characters.</summary>
    public string Written => written;

    /// <summary>How the directive is written.</summary>
    public string Meant => meant;
}

/// <summary>A directive in a line.</summary>
internal sealed class InlineDirective(string name, string content, AttributeList attributes) : LeafInline
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The Markdown in its brackets.</summary>
    public string Content => content;

    /// <summary>Its attributes.</summary>
    public AttributeList Attributes => attributes;

    /// <summary>The line and column, from 0, at which their brace stands.</summary>
    public (int Line, int Column) Brace { get; init; }

    /// <summary>Whether it stands for something that has no words of its own.</summary>
    public bool HasNoWords => InlineDirectiveParser.WithoutContent.Contains(name, StringComparer.Ordinal);
}
