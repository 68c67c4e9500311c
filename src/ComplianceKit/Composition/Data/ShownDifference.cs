using System.Text;
using ComplianceKit.Rulebooks.Comparison;
using DiffPlex;

namespace ComplianceKit.Composition.Data;

/// <summary>Writes two texts as Markdown that looks as they do, with what differs underlined, a paragraph for each line.</summary>
internal static class ShownDifference
{
    /// <summary>Both texts, each line a paragraph.</summary>
    public static (string Old, string Now) Of(ShownText old, ShownText now)
    {
        var (before, after) = (old.Words, now.Words);
        var (oldMarks, nowMarks) = (new bool[before.Length], new bool[after.Length]);
        foreach (var block in new Differ().CreateCharacterDiffs(before, after, ignoreWhitespace: false).DiffBlocks)
        {
            oldMarks.AsSpan(block.DeleteStartA, block.DeleteCountA).Fill(true);
            nowMarks.AsSpan(block.InsertStartB, block.InsertCountB).Fill(true);
        }

        Unmark(before, oldMarks);
        Unmark(after, nowMarks);
        return (Markdown(old, oldMarks), Markdown(now, nowMarks));
    }

    // A line below the room before a point looks like a field to fill in.
    private static void Unmark(string words, bool[] marks)
    {
        for (var index = 0; index < words.Length; index++)
        {
            marks[index] &= words[index] != '　' || (index > 0 && words[index - 1] != '\n' && marks[index - 1]);
        }
    }

    private static string Markdown(ShownText text, bool[] marks)
    {
        var words = text.Words;
        var result = new StringBuilder();
        for (var start = 0; start < words.Length;)
        {
            if (words[start] == '\n')
            {
                result.Append("\n\n");
                start++;
                continue;
            }

            var end = start + 1;
            while (end < words.Length && words[end] != '\n' && marks[end] == marks[start] && text.IsBold(end) == text.IsBold(start))
            {
                end++;
            }

            result.Append(Piece(words[start..end], marks[start], text.IsBold(start)));
            start = end;
        }

        return result.ToString();
    }

    // Bold stands in brackets of its own, because the stars of Markdown need a blank or a sign beside them, which Japanese has not.
    private static string Piece(string words, bool marked, bool bold) => (marked, bold) switch
    {
        (false, false) => CharacterChanges.Plain(words),
        (true, false) => CharacterChanges.Marked(words),
        (_, _) => $"{(marked ? ":u" : ":span")}[**{CharacterChanges.Plain(words)}**]",
    };
}
