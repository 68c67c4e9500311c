using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>Knows the kinds of lines in a rulebook's text.</summary>
internal static partial class RuleLines
{
    /// <summary>Whether a line begins an item; the group <c>indent</c> is its indent, <c>text</c> its words.</summary>
    public static Match Item(string line) => ItemPattern().Match(line);

    /// <summary>The number before an item; -1 for one that no list reaches.</summary>
    public static int NumberOf(Match item) => int.TryParse(item.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>The level and words of a heading of level 1 or 2, or <see langword="null"/>.</summary>
    public static (int Level, string Text)? Heading(string line) =>
        HeadingPattern().Match(line) is { Success: true } match ? (match.Groups["marks"].Length, match.Groups["text"].Value) : null;

    /// <summary>Whether a line begins a block that is kept as it stands: a container, a table, a list of points, a picture, a deeper heading, a quotation.</summary>
    public static bool BeginsBlock(string line) =>
        line.StartsWith(":::", StringComparison.Ordinal) || line.StartsWith('|') || (line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] == ' ') ||
        line.StartsWith("![", StringComparison.Ordinal) || line.StartsWith("###", StringComparison.Ordinal) || line.StartsWith("> ", StringComparison.Ordinal) ||
        (line.Length > 1 && line[0] == '%' && char.IsAsciiLetter(line[1]));

    /// <summary>The index behind the block that begins at <paramref name="start"/>.</summary>
    public static int EndOfBlock(string[] lines, int start)
    {
        if (lines[start].StartsWith(":::", StringComparison.Ordinal))
        {
            return EndOfContainer(lines, start);
        }

        if (lines[start][0] is '%' or '#')
        {
            return start + 1;
        }

        var end = start + 1;
        while (end < lines.Length && lines[end].Trim().Length > 0 && Heading(lines[end]) is null)
        {
            end++;
        }

        return end;
    }

    /// <summary>Lines as one: without a blank between Japanese characters, with one between Latin words, a hard break as a tag.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Select(static line => line.Trim()).Where(static line => line.Length > 0))
        {
            if (text.Length > 0 && text[^1] == '\\')
            {
                text.Length--;
                text.Append("<br>");
            }
            else if (text.Length > 0 && text[^1] < '\u0250' && line[0] < '\u0250')
            {
                text.Append(' ');
            }

            text.Append(line);
        }

        return text.ToString();
    }

    private static int EndOfContainer(string[] lines, int start)
    {
        var depth = 0;
        for (var index = start; index < lines.Length; index++)
        {
            if (lines[index].StartsWith(":::", StringComparison.Ordinal))
            {
                depth += lines[index].Trim(':', ' ', '\t').Length > 0 ? 1 : -1;
                if (depth == 0)
                {
                    return index + 1;
                }
            }
        }

        return lines.Length;
    }

    [GeneratedRegex(@"^(?<indent>\s*)(?<number>[0-9]+)[.)]\s+(?<text>.*)$")]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"^(?<marks>#{1,2})\s+(?<text>.+)$")]
    private static partial Regex HeadingPattern();
}
