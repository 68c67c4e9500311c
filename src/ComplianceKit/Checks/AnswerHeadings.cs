using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Responses;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Checks;

/// <summary>Finds headings in answers: printed in a document, they would take a number of its sections and move the others.</summary>
internal static class AnswerHeadings
{
    /// <summary>Where headings stand in the words of an answer.</summary>
    public static IEnumerable<(SourceSpan Place, string Words)> In(Response answer) =>
        from text in new[] { answer.Text, answer.Facility, answer.Reason, answer.Remark }.OfType<SourcedText>()
        from heading in In(text)
        select heading;

    /// <summary>Where headings stand in a text.</summary>
    public static IEnumerable<(SourceSpan Place, string Words)> In(SourcedText text) =>
        from line in MayHold(text.Value) ? MarkdownReader.HeadingLines(text.Value) : []
        select (SourceSpan.At(text.Origin.Path, text.FirstLine + line, 1), text.Value.Split('\n').ElementAtOrDefault(line)?.Trim() ?? string.Empty);

    // Most answers need not be read for it.
    private static bool MayHold(string text) =>
        text.Contains('#', StringComparison.Ordinal) || text.Contains("\n-", StringComparison.Ordinal) || text.Contains("\n=", StringComparison.Ordinal);
}
