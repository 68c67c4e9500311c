using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Markdown;

namespace ComplianceKit.RoundTrip.Rows;

/// <summary>
/// Makes Markdown of what somebody has typed into a cell. Paragraphs that say what they said before keep their Markdown with its links, variables
/// and emphasis; every other character stays a character.
/// </summary>
internal static partial class MarkdownPatch
{
    /// <summary>The Markdown of a cell.</summary>
    /// <param name="cell">The text of the cell.</param>
    /// <param name="before">The Markdown from which the cell was made; empty for none.</param>
    /// <param name="print">Says how Markdown prints in a cell.</param>
    public static string Apply(string cell, string before, Func<string, string> print)
    {
        var old = Blocks(before).Select(block => (Source: block, Lines: Comparable(print(block)))).Where(static block => block.Lines.Length > 0).ToList();
        var lines = cell.ReplaceLineEndings("\n").Split('\n');
        var result = new StringBuilder();
        var next = 0;
        var inList = false;
        for (var index = 0; index < lines.Length;)
        {
            var at = old.FindIndex(next, block => Matches(block.Lines, lines, index));
            if (at >= 0)
            {
                _ = result.Append(result.Length == 0 ? string.Empty : "\n\n").Append(old[at].Source);
                (index, next, inList) = (index + old[at].Lines.Length, at + 1, ListEnd().IsMatch(old[at].Source));
                continue;
            }

            var line = Printable(lines[index++]).TrimEnd();
            if (line.Length == 0)
            {
                inList = false;
                continue;
            }

            var isItem = line.TrimStart('　', ' ').StartsWith('・') && line.TrimStart('　', ' ').Length > 1;
            _ = result.Append(result.Length == 0 ? string.Empty : isItem && inList ? "\n" : "\n\n");
            _ = isItem ? result.Append("- ").Append(MarkdownEscape.Escape(line.TrimStart('　', ' ')[1..].TrimStart('　', ' '))) : result.Append(MarkdownEscape.Escape(line));
            inList = isItem;
        }

        return result.ToString();
    }

    /// <summary>Whether two texts of cells say the same, whatever the blanks and the numbers of notes.</summary>
    public static bool SameWords(string one, string other) => Squeeze(one) == Squeeze(other);

    /// <summary>The text without characters that no file of text should hold.</summary>
    public static string Printable(string text) =>
        string.Concat(text.Select(static character => char.IsControl(character) && character != '\t' || character is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' ? '\uFFFD' : character));

    private static string[] Comparable(string printed) => [.. printed.Split('\n').Select(Squeeze).Where(static line => line.Length > 0)];

    private static bool Matches(string[] block, string[] lines, int index)
    {
        for (var i = 0; i < block.Length; i++)
        {
            if (index + i >= lines.Length || Squeeze(lines[index + i]) != block[i])
            {
                return false;
            }
        }

        return true;
    }

    // Paragraphs and lists are divided by empty lines; a fenced block holds empty lines of its own.
    private static List<string> Blocks(string markdown)
    {
        var blocks = new List<string>();
        var current = new StringBuilder();
        var fenced = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            fenced ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal) || line.StartsWith(":::", StringComparison.Ordinal);
            if (line.Trim().Length == 0 && !fenced)
            {
                Close();
            }
            else
            {
                _ = current.Append(current.Length == 0 ? string.Empty : "\n").Append(line);
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (current.Length > 0)
            {
                blocks.Add(current.ToString());
                _ = current.Clear();
            }
        }
    }

    private static string Squeeze(string text) => Unimportant().Replace(text, string.Empty);

    [GeneratedRegex("(^|\n)- [^\n]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex ListEnd();

    [GeneratedRegex("\\s|※[0-9]+")]
    private static partial Regex Unimportant();
}
