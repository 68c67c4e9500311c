using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Output;

/// <summary>For people: place, headline, an excerpt with a caret, hint.</summary>
/// <param name="lineOf">The text of a line of a file, or <see langword="null"/>.</param>
/// <param name="colored">Whether the stream understands colours.</param>
internal sealed class TextDiagnostics(Func<string, int, string?> lineOf, bool colored) : IDiagnosticPrinter
{
    private const int LongestExcerpt = 120;
    private const string Red = "\e[1;31m";
    private const string Yellow = "\e[1;33m";
    private const string Cyan = "\e[1;36m";
    private const string Plain = "\e[0m";

    /// <summary>What it writes to a terminal that is no text.</summary>
    public static ImmutableArray<string> Colors { get; } = [Red, Yellow, Cyan, Plain];

    /// <inheritdoc/>
    public void Print(IReadOnlyList<Diagnostic> diagnostics, Language language, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
        {
            PrintOne(diagnostic, language, output);
        }
    }

    private void PrintOne(Diagnostic diagnostic, Language language, TextWriter output)
    {
        var severity = Paint(Wording.SeverityName(diagnostic.Severity).In(language), diagnostic.Severity);
        var place = diagnostic.Location is { } location ? $"{location}: " : string.Empty;
        output.WriteLine($"{place}{severity}[{diagnostic.Code}] {diagnostic.Message.In(language)}");
        if (diagnostic.Location is { IsWholeFile: false } span)
        {
            PrintExcerpt(span, output);
        }

        foreach (var related in diagnostic.Related)
        {
            output.WriteLine($"  {related.Location}: {related.Message.In(language)}");
        }

        if (diagnostic.Hint is { } hint)
        {
            output.WriteLine($"  {Wording.Hint.In(language)}: {hint.In(language)}");
        }

        output.WriteLine();
    }

    private void PrintExcerpt(SourceSpan span, TextWriter output)
    {
        if (lineOf(span.Path, span.Start.Line) is not { } line || string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        var column = Math.Clamp(span.Start.Column - 1, 0, line.Length);
        var from = Whole(line, Math.Max(0, column - (LongestExcerpt / 2)));
        var excerpt = line[from..Whole(line, Math.Min(line.Length, from + LongestExcerpt))].Replace('\t', ' ');
        var number = span.Start.Line.ToString(CultureInfo.InvariantCulture);
        var length = span.End.Line == span.Start.Line ? Math.Max(1, span.End.Column - span.Start.Column) : 1;
        var marked = excerpt.AsSpan(Math.Min(column - from, excerpt.Length));
        var carets = TerminalWidth.Of(marked[..Math.Min(length, marked.Length)]);
        output.WriteLine($"  {number} | {excerpt}");
        output.WriteLine($"  {new string(' ', number.Length)} | {new string(' ', TerminalWidth.Of(excerpt.AsSpan(0, Math.Min(column - from, excerpt.Length))))}{new string('^', Math.Max(1, carets))}");
    }

    // A character outside of the basic plane is two, of which none stands alone.
    private static int Whole(string line, int place) => place > 0 && place < line.Length && char.IsLowSurrogate(line[place]) ? place - 1 : place;

    private string Paint(string text, Severity severity) => !colored ? text : severity switch
    {
        Severity.Error => Red + text + Plain,
        Severity.Warning => Yellow + text + Plain,
        _ => Cyan + text + Plain,
    };
}
