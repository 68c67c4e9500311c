using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Finds pictures and links that are text to CommonMark because the name of their file has a blank: <c>![図](figures/c c.png)</c>.</summary>
internal static partial class BlankInFileName
{
    private const int Longest = 400;

    /// <summary>Reports an inline that begins such a picture or link.</summary>
    /// <param name="inline">The inline.</param>
    /// <param name="start">Where the text begins that is read.</param>
    /// <param name="context">Takes what is wrong.</param>
    public static void Report(Inline inline, TextPlace start, ReadingContext context)
    {
        if (inline is LiteralInline { IsFirstCharacterEscaped: false } literal
            && literal.Content.AsSpan() is "[" or "!["
            && Written().Match(TextFrom(inline)) is { Success: true } match)
        {
            // Markdig forgets where a bracket stood that became a character.
            var place = inline.NextSibling is { } next ? start.Within(next.Line, Math.Max(0, next.Column - literal.Content.Length)) : start;
            context.Diagnostics.Add(MarkdownDiagnostics.BlankInFileName(match.Value, match.Groups["file"].Value, context.Origin(place)));
        }
    }

    private static string TextFrom(Inline inline)
    {
        var text = new StringBuilder();
        for (var next = inline; next is LiteralInline literal && text.Length < Longest; next = next.NextSibling)
        {
            text.Append(literal.Content.AsSpan());
        }

        return text.ToString(0, Math.Min(Longest, text.Length));
    }

    [GeneratedRegex("""^!?\[[^\[\]]*\]\((?<file>[^()<>"]*[^()<>"\s]\s[^()<>"]*\.[A-Za-z0-9]{2,5})(\s+"[^"]*")?\s*\)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
