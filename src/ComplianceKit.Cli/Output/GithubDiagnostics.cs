using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Output;

/// <summary>For GitHub Actions: workflow commands, which show up beside the lines of a pull request.</summary>
internal sealed class GithubDiagnostics : IDiagnosticPrinter
{
    /// <inheritdoc/>
    public void Print(IReadOnlyList<Diagnostic> diagnostics, Language language, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
        {
            var command = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            var place = diagnostic.Location is { } span ? Place(span) : string.Empty;
            var hint = diagnostic.Hint is { } text ? "\n" + text.In(language) : string.Empty;
            output.WriteLine($"::{command} {place}title={Property(diagnostic.Code)}::{Data(diagnostic.Message.In(language) + hint)}");
        }
    }

    private static string Place(SourceSpan span) => span.IsWholeFile
        ? $"file={Property(span.Path)},"
        : $"file={Property(span.Path)},line={span.Start.Line},col={span.Start.Column},";

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
