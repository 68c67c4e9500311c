using System.Text.RegularExpressions;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Loading.Yaml;

/// <summary>
/// Tells words that go on behind a value from a comment. YAML takes everything behind a blank and <c>#</c> for a comment, also 「#3 に保管する」.
/// A comment keeps its distance: people write a blank behind its sign, or several before it.
/// </summary>
internal static partial class LostText
{
    private const int MostShown = 20;

    /// <summary>The words that are lost behind a value and how far behind its end they begin; <see langword="null"/> where there are none.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="end">Where the value ends in it.</param>
    /// <param name="value">The value.</param>
    public static (string Words, int Distance)? Behind(string text, int end, string value)
    {
        if (end >= text.Length || text[end] is not (' ' or '#') || (value.Length > 0 && !IsRunningText(value)))
        {
            return null;
        }

        if (value.Length == 0)
        {
            return Color().Match(text, end) is { Success: true } color ? (color.Groups[1].Value, color.Groups[1].Index - end) : null;
        }

        var start = text[end] == '#' ? end : end + 1;
        if (start < 2 || text[start - 1] != ' ' || text[start - 2] == ' ' || Words().Match(text, start) is not { Success: true } words)
        {
            return null;
        }

        return (Shortened.To(words.Value.TrimEnd(), MostShown), start - end);
    }

    /// <summary>The line that reads as a heading of the words behind it, though it is a comment; <see langword="null"/> where there is none.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the words begin in it.</param>
    /// <param name="end">Where they end.</param>
    public static string? HeadingAbove(string text, int start, int end)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1));
        if (line <= 0 || start > text.Length || text.AsSpan(line, start - line).Trim().Length > 0 || (end < text.Length && text[end] == ':'))
        {
            return null;
        }

        var above = line;
        while (above > 0 && text[above - 1] is ' ' or '\r' or '\n')
        {
            above--;
        }

        var begin = above == 0 ? 0 : text.LastIndexOf('\n', above - 1) + 1;
        return Heading().Match(text[begin..above]) is { Success: true } heading ? heading.Value.Trim() : null;
    }

    // One word in Latin letters is a name of something: an id, a file.
    private static bool IsRunningText(string value) => value.Any(static character => character == ' ' || !char.IsAscii(character));

    [GeneratedRegex(@"^ *#{1,2} [^#\s].*\{#[^{}]+\} *$")]
    private static partial Regex Heading();

    // A colour in the place of a value, with nothing behind it.
    [GeneratedRegex(@"\G +(#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))[ \r]*(?:\n|$)")]
    private static partial Regex Color();

    [GeneratedRegex(@"\G#[^\s#][^\n]*")]
    private static partial Regex Words();
}
