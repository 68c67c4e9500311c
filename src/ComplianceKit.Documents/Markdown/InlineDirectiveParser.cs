using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary><c>:name[content]{attributes}</c>, and the short <c>:page</c>, <c>:pages</c>, <c>:br</c>, <c>:tab</c>, <c>:heading</c>.</summary>
internal sealed class InlineDirectiveParser : InlineParser
{
    /// <summary>The directives that need no brackets, and have no use for words in them.</summary>
    public static readonly string[] WithoutContent = ["pages", "page", "br", "tab", "heading"];

    public InlineDirectiveParser() => OpeningCharacters = [':'];

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
