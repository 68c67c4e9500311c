using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Checks;

/// <summary>Finds headings in answers: printed in a document, they would take a number of its sections and move the others.</summary>
internal static partial class AnswerHeadings
{
    /// <summary>Where headings stand in the words of an answer.</summary>
    public static IEnumerable<SourceSpan> In(Response answer) =>
        from text in new[] { answer.Text, answer.Facility, answer.Reason, answer.Remark }.OfType<SourcedText>()
        from line in LinesIn(text.Value)
        select SourceSpan.At(text.Origin.Path, text.FirstLine + line, 1);

    // CommonMark 0.31 §4.2 and §4.3; what stands between fences (§4.5) is no Markdown.
    private static IEnumerable<int> LinesIn(string text)
    {
        if (!text.Contains('#', StringComparison.Ordinal) && !text.Contains("\n-", StringComparison.Ordinal) && !text.Contains("\n=", StringComparison.Ordinal))
        {
            yield break;
        }

        var lines = text.Split('\n');
        var fenced = false;
        for (var line = 0; line < lines.Length; line++)
        {
            fenced ^= Fence().IsMatch(lines[line]);
            if (!fenced && (Marked().IsMatch(lines[line]) || (line > 0 && Underline().IsMatch(lines[line]) && Words().IsMatch(lines[line - 1]))))
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex(@"^ {0,3}(?:```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}#{1,6}(?:[ \t]|\r?$)")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^ {0,3}(?:=+|-+)[ \t]*\r?$")]
    private static partial Regex Underline();

    // A line below which an underline makes a heading: words, no list, table, quotation or directive.
    [GeneratedRegex(@"^ {0,3}[^\s\-*+>|:#`~=<0-9][^|]*$")]
    private static partial Regex Words();
}
