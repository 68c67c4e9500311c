using System.Buffers;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Finds lines that were meant as a directive but typed in full width, as happens while Japanese is typed: ％section, ：：： note.</summary>
internal static class FullWidthSlip
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const char WideBlank = '\u3000';
    private static readonly SearchValues<char> Signs = SearchValues.Create("％：ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ");

    private static readonly string[] Lines = ["section", "toc", "pagebreak", "spacer", "rule", "notes", "row", "cell", "legend", "bar", "part"];

    private static readonly string[] Containers =
        ["table", "chart", "group", "note", "keep", "columns", "signature", "fields", "quotation", "note-definition"];

    /// <summary>Whether a text has signs of which such a line is made.</summary>
    public static bool MayBeIn(string text) => text.AsSpan().ContainsAny(Signs);

    /// <summary>Reports a line that is such a slip.</summary>
    /// <param name="line">A line that is no directive.</param>
    /// <param name="place">Where it begins.</param>
    /// <param name="isInside">Whether a container is open that it may have been meant to close.</param>
    /// <param name="context">Takes what is wrong.</param>
    public static void Report(string line, TextPlace place, bool isInside, ReadingContext context)
    {
        if (Meant(line, isInside) is { } meant)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.FullWidth(meant, context.Origin(place)));
        }
    }

    private static string? Meant(string line, bool isInside)
    {
        if (line.Length < 2 || line[0] is not ('％' or '：' or '%' or ':') || DirectiveLine.Read(HalfWidth(line)) is not { } directive)
        {
            return null;
        }

        if (directive.Name.Length == 0)
        {
            return isInside && directive.Rest.Length == 0 ? new string(':', directive.Fence) : null;
        }

        var known = directive.Fence == 0 ? Lines : Containers;
        return known.Contains(directive.Name, StringComparer.Ordinal) && EndsName(HalfWidth(line), directive.Name) ? directive.Written : null;
    }

    private static bool EndsName(string line, string name)
    {
        var end = line.IndexOf(name, StringComparison.Ordinal) + name.Length;
        return end == line.Length || line[end] is ' ' or '\t' or '{';
    }

    private static string HalfWidth(string line) => string.Create(line.Length, line, static (half, line) =>
    {
        for (var index = 0; index < line.Length; index++)
        {
            half[index] = line[index] switch
            {
                >= FirstFullWidth and <= LastFullWidth => (char)(line[index] - FirstFullWidth + '!'),
                WideBlank => ' ',
                _ => line[index],
            };
        }
    });
}
