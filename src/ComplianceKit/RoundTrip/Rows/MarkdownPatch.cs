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
        var old = Blocks(before).Select(block => (Source: block, Lines: Comparable(print(block)))).ToList();
        var lines = cell.ReplaceLineEndings("\n").Split('\n');
        var result = new StringBuilder();
        var next = 0;
        var inList = false;
        for (var index = 0; index < lines.Length;)
        {
            var at = old.FindIndex(next, block => block.Lines.Length > 0 && Matches(block.Lines, lines, index));
            if (at >= 0)
            {
                AppendUnseen(at);
                Append(old[at].Source);
                (index, next, inList) = (index + old[at].Lines.Length, at + 1, ListEnd().IsMatch(old[at].Source));
                continue;
            }

            var line = Printable(lines[index++]).TrimEnd();
            if (line.Length == 0)
            {
                inList = false;
                continue;
            }

            if (CaptionedBlock(line) is var captioned and >= 0)
            {
                AppendUnseen(old[captioned].Lines.Length == 0 ? captioned + 1 : next);
                continue;
            }

            var left = old.Skip(next).Select(static block => block.Source);
            var isItem = line.TrimStart('　', ' ').StartsWith('・') && line.TrimStart('　', ' ').Length > 1;
            _ = result.Append(result.Length == 0 ? string.Empty : isItem && inList ? "\n" : "\n\n");
            _ = isItem ? result.Append("- ").Append(Escaped(line.TrimStart('　', ' ')[1..].TrimStart('　', ' '), left)) : result.Append(Escaped(line, left));
            inList = isItem;
        }

        AppendUnseen(old.Count);
        return result.ToString();

        void Append(string source) => _ = result.Append(result.Length == 0 ? string.Empty : "\n\n").Append(source);

        // 図1　全体構成 is numbered in the sheet alone, and a part of the picture.
        int CaptionedBlock(string line) => Caption().Match(line) is { Success: true } caption
            ? old.FindIndex(Math.Max(next - 1, 0), block => block.Source.Contains(caption.Groups["words"].Value, StringComparison.Ordinal))
            : -1;

        // Pictures print no words: nobody can have typed them away.
        void AppendUnseen(int end)
        {
            for (; next < end; next++)
            {
                if (old[next].Lines.Length == 0 && cell.Trim().Length > 0)
                {
                    Append(old[next].Source);
                }
            }
        }
    }

    /// <summary>Whether two texts of cells say the same, whatever the blanks and the numbers of notes.</summary>
    public static bool SameWords(string one, string other) => Squeeze(one) == Squeeze(other);

    /// <summary>The text without characters that no file of text should hold.</summary>
    public static string Printable(string text) =>
        string.Concat(text.Select(static character => char.IsControl(character) && character != '\t' || character is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' ? '\uFFFD' : character));

    // The marks ※7 and ※8 of a line are the notes of the first paragraph left that has as many, in their order.
    private static string Escaped(string line, IEnumerable<string> left)
    {
        var marks = Mark().Count(line);
        if (marks == 0 || left.Select(static source => Note().Matches(source)).FirstOrDefault(notes => notes.Count == marks) is not { } notes)
        {
            return MarkdownEscape.Escape(line);
        }

        var words = Mark().Split(line);
        return MarkdownEscape.Escape(words[0]) + string.Concat(notes.Select((note, index) => note.Value + MarkdownEscape.Escape(words[index + 1])));
    }

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

    [GeneratedRegex("※[0-9]+")]
    private static partial Regex Mark();

    [GeneratedRegex("^(図|表)[0-9]+[\\s　]+(?<words>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\[\^[^\]\s]+\]")]
    private static partial Regex Note();

    [GeneratedRegex("\\s|※[0-9]+|^(図|表)[0-9]*(?=[\\s　])")]
    private static partial Regex Unimportant();
}
