using System.Text;
using ComplianceKit.Documents.Markdown;
using DiffPlex;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>Underlines the characters in which two texts differ.</summary>
internal static class CharacterChanges
{
    /// <summary>Both texts as Markdown with what differs underlined.</summary>
    public static (string Old, string Now) Underline(string old, string now)
    {
        var difference = new Differ().CreateCharacterDiffs(old, now, ignoreWhitespace: false);
        var (left, right) = (new StringBuilder(), new StringBuilder());
        var (oldEnd, newEnd) = (0, 0);
        foreach (var block in difference.DiffBlocks)
        {
            left.Append(Plain(old[oldEnd..block.DeleteStartA])).Append(Marked(old.Substring(block.DeleteStartA, block.DeleteCountA)));
            right.Append(Plain(now[newEnd..block.InsertStartB])).Append(Marked(now.Substring(block.InsertStartB, block.InsertCountB)));
            (oldEnd, newEnd) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        return (left.Append(Plain(old[oldEnd..])).ToString(), right.Append(Plain(now[newEnd..])).ToString());
    }

    /// <summary>A text as Markdown, underlined as a whole.</summary>
    public static string Marked(string text) => text.Length == 0 ? string.Empty : $":u[{Plain(text)}]";

    /// <summary>A text as Markdown.</summary>
    public static string Plain(string text) => MarkdownEscape.Escape(text).Replace(" |", " \\|", StringComparison.Ordinal);
}
