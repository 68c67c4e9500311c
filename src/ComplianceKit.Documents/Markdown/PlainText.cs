using System.Buffers;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Knows text without any Markdown, which most cells of long tables are, so that it need not be parsed.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>#|&~^:!\n\r\t\"'｜｛");

    /// <summary>Whether <paramref name="text"/> means just its characters.</summary>
    public static bool Is(string text)
    {
        var trimmed = text.AsSpan().Trim(' ');
        return trimmed.Length > 0
            && trimmed.IndexOfAny(Special) < 0
            && trimmed[0] is not ('-' or '+' or '=')
            && !char.IsAsciiDigit(trimmed[0])
            && text.AsSpan().IndexOf("  ") < 0;
    }
}
