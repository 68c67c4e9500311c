using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Knows the signs and numbers with which people begin points of a list, a note or a remark in a line of its own.</summary>
internal static partial class JoinedMark
{
    private const int Longest = 12;

    /// <summary>The sign with which the line behind a line end begins; <see langword="null"/> where it begins with words.</summary>
    public static string? Behind(LineBreakInline lineEnd)
    {
        var text = lineEnd.NextSibling is LiteralInline { Content.IsEmpty: false } literal
            ? literal.Content.Text.AsSpan(literal.Content.Start, Math.Min(Longest, literal.Content.Length)).ToString()
            : SoftBreak.Next(lineEnd).ToString();
        return Pattern().Match(text) is { Success: true } match ? match.Value.Trim() : null;
    }

    // ○○病院 and (1)から are words.
    [GeneratedRegex(
        "^(?:[・●■◆※\\u2460-\\u2473]|(?<sign>[→◇◎○□▲△▽◯☆★])(?!\\k<sign>)|(?:[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|[)）]))(?!から|及び|又は|並びに|若しくは|と|の|に|を|は|が|、|～|$)"
        + "|[アイウエオカキクケコイロハニホヘト][.．　 )）]|[a-zａ-ｚ][)）]|(?:注|備考|補足)[0-9０-９]{0,2}[：:）)])")]
    private static partial Regex Pattern();
}
