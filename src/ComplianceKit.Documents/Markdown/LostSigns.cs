using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Finds signs that Markdown takes for its own among words that are none: 3*4*5, __init__.py, \\server\share.</summary>
internal static partial class LostSigns
{
    /// <summary>An emphasis as it was written, where its signs are probably meant to be printed; <see langword="null"/> for any other.</summary>
    public static string? Of(EmphasisInline emphasis)
    {
        if (emphasis.FirstChild is not LiteralInline { NextSibling: null } literal)
        {
            return null;
        }

        var isLost = emphasis.DelimiterChar == '_'
            ? Identifier().IsMatch(literal.Content.AsSpan())
            : Edge(emphasis.PreviousSibling, last: true) && (emphasis.DelimiterCount == 1 || Edge(emphasis.NextSibling, last: false));
        var signs = new string(emphasis.DelimiterChar, emphasis.DelimiterCount);
        return isLost ? signs + literal.Content.ToString() + signs : null;
    }

    /// <summary>A path of a file in which backslashes are lost, where it begins in a paragraph as it was written, and what is printed; <see langword="null"/> for none.</summary>
    public static (string Written, int Index, string Printed)? InPath(string paragraph)
    {
        foreach (Match path in Paths().Matches(paragraph))
        {
            // At the end of a line a backslash breaks it. Who writes each backslash twice knows; who writes one alone before a letter means them all as they stand.
            var written = path.Value.TrimEnd('\\');
            var runs = Runs().Matches(written);
            var isAlone = runs.Any(static run => run.Groups["signs"].Length == 1 && !run.Groups["escaped"].Success);
            if (isAlone && runs.Any(static run => run.Groups["signs"].Length == 2 || (run.Groups["signs"].Length == 1 && run.Groups["escaped"].Success)))
            {
                return (written, path.Index, Escape().Replace(written, "$1"));
            }
        }

        return null;
    }

    private static bool Edge(Inline? inline, bool last) =>
        inline is LiteralInline { Content.IsEmpty: false } literal && char.IsAsciiLetterOrDigit(literal.Content.Text[last ? literal.Content.End : literal.Content.Start]);

    [GeneratedRegex("^[A-Za-z0-9_]+$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"(?<![\\A-Za-z0-9`])(?:[A-Za-z]:\\|\\\\[A-Za-z0-9])[^\s`「」（）、。]*")]
    private static partial Regex Paths();

    [GeneratedRegex(@"(?<signs>\\+)(?<escaped>[!-/:-@\[-`{-~])?")]
    private static partial Regex Runs();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape();
}
