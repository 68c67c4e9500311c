using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Composition.Data;

/// <summary>
/// The words of a text as a reader of the document sees them, a line for each paragraph, point of a list and row of a table, with which
/// characters are bold. A picture stands by its alternative text, a cell of a table behind the name of its column.
/// </summary>
public sealed class ShownText
{
    private static readonly MarkdownSettings Settings = MarkdownSettings.Default with
    {
        Images = static (source, _) => new ImageResource(source, "image/png", 1, 1, ReadOnlyMemory<byte>.Empty),
    };

    private readonly StringBuilder words = new();
    private readonly List<bool> bold = [];

    private ShownText()
    {
    }

    /// <summary>The lines with line feeds between them.</summary>
    public string Words => words.ToString();

    /// <summary>What <paramref name="markdown"/> shows.</summary>
    public static ShownText OfMarkdown(string markdown)
    {
        var shown = new ShownText();
        shown.Add(MarkdownReader.ReadBlocks(markdown, Settings, new DiagnosticBag()), string.Empty, string.Empty);
        return shown;
    }

    /// <summary>A text that is no Markdown.</summary>
    public static ShownText Plain(string text)
    {
        var shown = new ShownText();
        shown.Append(text.ReplaceLineEndings("\n"), isBold: false);
        return shown;
    }

    /// <summary>Whether the character at <paramref name="index"/> is bold.</summary>
    public bool IsBold(int index) => bold[index];

    private void Add(ImmutableArray<Block> blocks, string marker, string indent)
    {
        foreach (var block in blocks)
        {
            Add(block, marker, indent);
            indent += marker.Length > 0 ? "　" : string.Empty;
            marker = string.Empty;
        }
    }

    private void Add(Block block, string marker, string indent)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line(indent + marker + (paragraph.Marker is { } number ? number + "　" : string.Empty), paragraph.Content);
                break;
            case Heading heading:
                Line(indent + marker, heading.Content);
                break;
            case List list:
                foreach (var item in list.Items)
                {
                    Add(item.Blocks, list.Ordered ? item.Marker + "　" : "・", indent);
                }

                break;
            case Container container:
                Add(container.Blocks, marker, indent);
                break;
            case NoteText note:
                Add(note.Blocks, note.Marker + "　", indent);
                break;
            case DefinitionList definitions:
                foreach (var definition in definitions.Definitions)
                {
                    Line(indent, definition.Term);
                    Add(definition.Blocks, string.Empty, indent + "　");
                }

                break;
            case Table table:
                Rows(table, indent);
                break;
            case Figure figure:
                Line($"{indent}{marker}［図：{figure.AlternativeText}］", []);
                break;
            case BarChart chart:
                Line($"{indent}{marker}［図：{chart.AlternativeText}］", []);
                break;
        }
    }

    // A row is a point of a list, its cells behind the names of their columns; a head that covers several columns names none of them.
    private void Rows(Table table, string indent)
    {
        var names = table.HeadRows is [var head] && head.Cells.Length == table.Columns.Length ? head.Cells.Select(OneLine).Select(static cell => cell.Words).ToList() : null;
        foreach (var row in names is null ? table.HeadRows.Concat(table.Rows) : table.Rows)
        {
            Line(indent + "・", []);
            var named = names is not null && row.Cells.Length == names.Count;
            for (var index = 0; index < row.Cells.Length; index++)
            {
                Append(index == 0 ? string.Empty : named ? "、" : "｜", isBold: false);
                Append(named && names![index].Length > 0 ? names[index] + "：" : string.Empty, isBold: false);
                Append(OneLine(row.Cells[index]));
            }
        }
    }

    private static ShownText OneLine(TableCell cell)
    {
        var inside = new ShownText();
        inside.Add(cell.Blocks, string.Empty, string.Empty);
        inside.words.Replace('\n', '／');
        return inside;
    }

    private void Line(string start, ImmutableArray<Inline> content)
    {
        Append(words.Length > 0 ? "\n" : string.Empty, isBold: false);
        Append(start, isBold: false);
        Append(content, isBold: false);
    }

    private void Append(ImmutableArray<Inline> inlines, bool isBold)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    Append(text.Value, isBold);
                    break;
                case LineBreak:
                    Append("\n", isBold: false);
                    break;
                case Strong strong:
                    Append(strong.Content, isBold: true);
                    break;
                case Ruby ruby:
                    Append(ruby.Base, isBold);
                    break;
                case InlineImage image:
                    Append($"［図：{image.AlternativeText}］", isBold);
                    break;
                default:
                    Append(InlineContent.Of(inline), isBold);
                    break;
            }
        }
    }

    private void Append(string text, bool isBold)
    {
        words.Append(text);
        bold.AddRange(Enumerable.Repeat(isBold, text.Length));
    }

    private void Append(ShownText other)
    {
        words.Append(other.words);
        bold.AddRange(other.bold);
    }
}
