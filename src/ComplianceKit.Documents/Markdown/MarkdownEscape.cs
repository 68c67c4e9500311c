using System.Text;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Makes any text safe to stand in Markdown.</summary>
public static class MarkdownEscape
{
    private const string Always = "\\`*_{}[]<>#|&~^!$";
    private const string AtLineStart = "-+=%:>.)";

    /// <summary>
    /// Escapes <paramref name="text"/> so that every character stays a character in the dialect. Line feeds become hard breaks;
    /// spaces at the start of a line become character references, because Markdown would drop them.
    /// </summary>
    public static string Escape(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        var normal = text.ReplaceLineEndings("\n").TrimEnd('\n');
        var lineStart = true;
        for (var index = 0; index < normal.Length; index++)
        {
            var character = normal[index];
            if (character == '\n')
            {
                result.Append("\\\n");
                lineStart = true;
                continue;
            }

            AppendEscaped(result, normal, index, lineStart);
            lineStart = lineStart && (character == ' ' || char.IsAsciiDigit(character));
        }

        return result.ToString();
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        if (text[0] == ' ' || text[^1] == ' ' || char.IsAsciiDigit(text[0]) || AtLineStart.Contains(text[0], StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var character in text)
        {
            // Beside the control characters of ASCII, three end a line (Unicode UAX #14, class BK and NL).
            if (character < ' ' || character is ':' or '\u0085' or '\u2028' or '\u2029' || Always.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static void AppendEscaped(StringBuilder result, string text, int index, bool lineStart)
    {
        var character = text[index];
        var next = index + 1 < text.Length ? text[index + 1] : '\n';
        if (character is ' ' or '\t' && (lineStart || next == '\n' || (next == ' ' && character == ' ')))
        {
            result.Append(character == ' ' ? "&#32;" : "&#9;");
            return;
        }

        var special = Always.Contains(character, StringComparison.Ordinal)
            || (lineStart && AtLineStart.Contains(character, StringComparison.Ordinal))
            || (character == ':' && (char.IsAsciiLetter(next) || next == ':'));
        if (special)
        {
            result.Append('\\');
        }

        result.Append(character);
    }
}
