using System.Text;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>Writes what an amending sentence prints below itself as Markdown: a paragraph for each line, and tables as tables.</summary>
internal static class AmendmentMarkdown
{
    private const string Style = " {.amendment-words}";

    /// <summary>The Markdown; empty where all is said in the sentence.</summary>
    public static string Below(Amendment amendment)
    {
        var text = new StringBuilder();
        if (amendment.Stated.IsEmpty)
        {
            foreach (var line in amendment.Sentence.Split('\n').Skip(1))
            {
                text.Append(CharacterChanges.Plain(line)).Append(Style).Append("\n\n");
            }

            return text.ToString();
        }

        foreach (var unit in amendment.Stated)
        {
            text.Append(new UnitMarkdown(
                unit,
                static (_, words) => CharacterChanges.Plain(AmendedLines.Indented(words)),
                static line => [.. line.Row!.Cells.Select(static cell => CharacterChanges.Plain(cell.Words))],
                static _ => Style).Write());
        }

        return text.ToString();
    }
}
