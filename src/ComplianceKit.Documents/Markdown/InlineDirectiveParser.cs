using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary><c>:name[content]{attributes}</c>, and the short <c>:page</c>, <c>:pages</c>, <c>:br</c>, <c>:tab</c>, <c>:heading</c>.</summary>
internal sealed class InlineDirectiveParser : InlineParser
{
    private static readonly string[] WithoutContent = ["pages", "page", "br", "tab", "heading"];

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

        var attributes = end <= slice.End && text[end] == '{' ? AttributeList.Read(text[..(slice.End + 1)], end) : null;
        processor.GetSourcePosition(slice.Start, out var line, out _);
        processor.Inline = new InlineDirective(name, content, attributes?.Attributes ?? AttributeList.Empty) { Line = line };
        slice.Start = attributes?.End ?? end;
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
}
