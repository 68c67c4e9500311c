using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceKit.Loading.Editing;

/// <summary>Writes values as YAML in the plainest way that reads back as the same text.</summary>
internal static partial class YamlText
{
    private static readonly SearchValues<char> NeverPlain = SearchValues.Create("\n\t,[]{}");
    private const int LongestPlain = 1_000;
    private static readonly string[] Words = ["~", "null", "true", "false", "yes", "no", "on", "off", "<<"];

    /// <summary>A value behind a key.</summary>
    /// <param name="value">The text.</param>
    /// <param name="indent">How many blanks stand before the key.</param>
    /// <param name="inFlow">Whether it stands in braces.</param>
    /// <param name="asBlock">Whether the value was a block of lines before and should stay one.</param>
    /// <param name="lineEnd">How the file ends its lines.</param>
    public static string Value(string value, int indent, bool inFlow, bool asBlock, string lineEnd)
    {
        var text = value.ReplaceLineEndings("\n").TrimEnd('\n');
        if (!asBlock && IsPlain(text))
        {
            return text;
        }

        return inFlow || !FitsBlock(text) || IsWord(text) ? Quoted(text) : Block(text, indent, lineEnd);
    }

    /// <summary>A list of ids in brackets.</summary>
    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values)}]";

    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= LongestPlain
        && text.AsSpan().IndexOfAny(NeverPlain) < 0
        && text[0] is not (' ' or '-' or '?' or ':' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or '=')
        && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && !IsWord(text)
        && !text.StartsWith("---", StringComparison.Ordinal) && !text.StartsWith("...", StringComparison.Ordinal)
        && !Unprintable().IsMatch(text);

    // Words that YAML takes for something else than text.
    private static bool IsWord(string text) => Words.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text can stand in a block of lines as it is.</summary>
    public static bool FitsBlock(string value) => value.Length > 0 && value[0] is not (' ' or '\n' or '\t') && !Unprintable().IsMatch(value.ReplaceLineEndings("\n"));

    /// <summary>The lines of a text, indented.</summary>
    public static string Lines(string value, int indent, string lineEnd)
    {
        var blanks = new string(' ', indent);
        return string.Join(lineEnd, value.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? line : blanks + line));
    }

    private static string Block(string text, int indent, string lineEnd) => $"|-{lineEnd}{Lines(text, indent + 2, lineEnd)}";

    private static string Quoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => result.Append('\\').Append(character),
                '\n' => result.Append("\\n"),
                '\t' => result.Append("\\t"),
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF' => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => result.Append(character),
            };
        }

        return result.Append('"').ToString();
    }

    [GeneratedRegex("[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u2028\\u2029\\uFEFF]")]
    private static partial Regex Unprintable();
}
