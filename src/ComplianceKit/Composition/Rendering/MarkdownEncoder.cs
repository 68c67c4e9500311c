using System.Text;
using ComplianceKit.Documents.Markdown;
using HandlebarsDotNet;

namespace ComplianceKit.Composition.Rendering;

/// <summary>Escapes what <c>{{…}}</c> inserts, so that characters such as <c>*</c>, <c>|</c> and <c>&lt;</c> in somebody's data stay characters.</summary>
internal sealed class MarkdownEncoder : ITextEncoder
{
    /// <inheritdoc/>
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    /// <inheritdoc/>
    public void Encode(string? text, TextWriter target)
    {
        if (!string.IsNullOrEmpty(text))
        {
            target.Write(MarkdownEscape.Escape(text));
        }
    }

    /// <inheritdoc/>
    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var characters = new StringBuilder();
        while (text is not null && text.MoveNext())
        {
            characters.Append(text.Current);
        }

        Encode(characters.ToString(), target);
    }
}
