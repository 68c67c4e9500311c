using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Editions.Changes;

/// <summary>A line of a document as a reader sees it: a heading, a paragraph, a point of a list or a row of a table.</summary>
/// <param name="Section">The heading under which it stands; the name of the section before the first one.</param>
/// <param name="Words">Its words.</param>
/// <param name="IsItem">Whether it is the row of an item, or stands where its answer will stand: its change is told with the item.</param>
public sealed record DocumentLine(string Section, string Words, bool IsItem)
{
    /// <summary>The lines of a document in reading order.</summary>
    public static ImmutableArray<DocumentLine> Of(Document document)
    {
        var reader = new Reader();
        foreach (var section in document.Sections)
        {
            reader.Begin(section.Name ?? string.Empty);
            reader.Add(section.Blocks, string.Empty);
        }

        return reader.Lines.ToImmutable();
    }

    /// <summary>The words of the lines that a text shows where a document prints it.</summary>
    public static ImmutableArray<string> OfMarkdown(string text)
    {
        var reader = new Reader();
        reader.Add(MarkdownReader.ReadBlocks(text, MarkdownSettings.Default, new DiagnosticBag()), string.Empty);
        return [.. reader.Lines.Select(static line => line.Words)];
    }

    private sealed class Reader
    {
        // The class by which templates style what stands where an answer is missing.
        private const string Unanswered = "unanswered";
        private string section = string.Empty;

        public ImmutableArray<DocumentLine>.Builder Lines { get; } = ImmutableArray.CreateBuilder<DocumentLine>();

        public void Begin(string name) => section = name;

        public void Add(ImmutableArray<Block> blocks, string marker)
        {
            foreach (var block in blocks)
            {
                Add(block, marker);
                marker = string.Empty;
            }
        }

        private void Add(Block block, string marker)
        {
            switch (block)
            {
                case Heading heading:
                    section = $"{heading.Number} {PlainWords.Of(heading.Content)}".Trim();
                    Line(section);
                    break;
                case Paragraph paragraph:
                    Line($"{marker}{paragraph.Marker} {PlainWords.Of(paragraph.Content)}".Trim(), paragraph.Classes.Contains(Unanswered));
                    break;
                case List list:
                    list.Items.ToList().ForEach(item => Add(item.Blocks, item.Marker + " "));
                    break;
                case DefinitionList definitions:
                    definitions.Definitions.ToList().ForEach(one => Add(one.Blocks, PlainWords.Of(one.Term) + "："));
                    break;
                case Container container:
                    Add(container.Blocks, marker);
                    break;
                case NoteText note:
                    Add(note.Blocks, note.Marker + " ");
                    break;
                case Table table:
                    ShownRows.Of(table).ToList().ForEach(Row);
                    break;
                case Figure figure:
                    Line($"［図：{figure.AlternativeText}］");
                    break;
            }
        }

        // Numbers of a summary follow from what is told elsewhere.
        private void Row(TableRow row)
        {
            var cells = row.Cells.Where(static cell => cell.Value is null).Select(static cell => InOneLine(cell.Blocks)).Where(static words => words.Length > 0);
            Line(string.Join('｜', cells), row.Id?.StartsWith("item:", StringComparison.Ordinal) == true);
        }

        private static string InOneLine(ImmutableArray<Block> blocks)
        {
            var inside = new Reader();
            inside.Add(blocks, string.Empty);
            return string.Join('／', inside.Lines.Select(static line => line.Words));
        }

        private void Line(string words, bool isItem = false)
        {
            var line = words.ReplaceLineEndings(" ").Trim();
            if (line.Length > 0)
            {
                Lines.Add(new DocumentLine(section, line, isItem));
            }
        }
    }
}
