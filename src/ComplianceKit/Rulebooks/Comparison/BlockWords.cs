using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>
/// The words of a table, a list or another block, a line for each row, point or paragraph, so that a comparison shows what a reader sees
/// and not how it is written. Rows are told apart by their first cell, so that an inserted row does not make all that follow it changes.
/// </summary>
internal sealed partial class BlockWords
{
    private readonly List<(string Key, string Words, RuleTableRow? Row)> lines = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private int tables;

    private BlockWords()
    {
    }

    /// <summary>The lines of a block, each with a key that is unique in it, and the row that it is; a directive without words is one line as it stands.</summary>
    public static IReadOnlyList<(string Key, string Words, RuleTableRow? Row)> Of(string markdown)
    {
        var words = new BlockWords();
        words.Add(MarkdownReader.ReadBlocks(Defined().Replace(markdown, "::: group\n${term}：\n"), MarkdownSettings.Default, new DiagnosticBag()), string.Empty);
        if (words.lines.Count == 0)
        {
            words.lines.Add((string.Empty, Wordless(markdown.Trim()), null));
        }

        return words.lines;
    }

    // What a reader sees of a directive that has no words of its own.
    private static string Wordless(string directive) => directive.Split(' ', '{')[0] switch
    {
        "%pagebreak" => "（改ページ）",
        "%notes" => "（注）",
        "%toc" => "（目次）",
        "%spacer" => "（余白）",
        "%rule" => "（罫線）",
        _ => directive,
    };

    private void Add(ImmutableArray<Block> blocks, string marker)
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
            case Paragraph paragraph:
                Line(marker + PlainWords.Of(paragraph.Content), null);
                break;
            case Heading heading:
                Line(PlainWords.Of(heading.Content), null);
                break;
            case List list:
                foreach (var item in list.Items)
                {
                    Add(item.Blocks, list.Ordered ? item.Marker + "　" : "・");
                }

                break;
            case Container container:
                Add(container.Blocks, marker);
                break;
            case Table table:
                Line(CaptionOf(table.Caption, table.Number), null);
                Rows(table);
                break;
            case ThematicBreak { Label: { } label }:
                Line(label, null);
                break;
            case NoteText note:
                Add(note.Blocks, note.Marker + "　");
                break;
            case Figure figure:
                Line($"［図：{figure.AlternativeText}］", null);
                Line(CaptionOf(figure.Caption, figure.Number), null);
                break;
            case BarChart chart:
                Line($"［図：{chart.AlternativeText}］", null);
                break;
            case DefinitionList definitions:
                foreach (var definition in definitions.Definitions)
                {
                    Line(PlainWords.Of(definition.Term), null);
                    Add(definition.Blocks, string.Empty);
                }

                break;
        }
    }

    // Each block is read alone here, so that its captions count from one.
    private static string CaptionOf(ImmutableArray<Inline> caption, string? number)
    {
        var words = PlainWords.Of(caption);
        return number is not null && words.StartsWith(number, StringComparison.Ordinal) ? words[number.Length..].TrimStart('　') : words;
    }

    private void Rows(Table table)
    {
        var name = tables++.ToString(CultureInfo.InvariantCulture);
        foreach (var (row, isHead) in table.HeadRows.Select(static row => (row, true)).Concat(table.Rows.Select(static row => (row, false))))
        {
            ImmutableArray<RuleTableCell> cells = [.. row.Cells.Select(static cell => new RuleTableCell(InOneLine(cell.Blocks), cell.ColumnSpan, cell.RowSpan))];
            Line(string.Join('｜', cells.Select(static cell => cell.Words)), cells.FirstOrDefault()?.Words, new RuleTableRow(name, table.Columns.Length, isHead, cells));
        }
    }

    private static string InOneLine(ImmutableArray<Block> blocks)
    {
        var inside = new BlockWords();
        inside.Add(blocks, string.Empty);
        return string.Join('／', inside.lines.Select(static line => line.Words));
    }

    private void Line(string words, string? key, RuleTableRow? row = null)
    {
        if (words.Length == 0)
        {
            return;
        }

        var unique = key is { Length: > 0 } ? key : lines.Count.ToString(CultureInfo.InvariantCulture);
        while (!keys.Add(unique))
        {
            unique += "+";
        }

        lines.Add((unique, words, row));
    }

    // A definition is kept for its table and prints nothing where it stands; what it says is part of the rulebook all the same.
    [GeneratedRegex("""^::: note-definition \{[^}]*term="(?<term>[^"]*)"[^}]*\}\n""", RegexOptions.ExplicitCapture)]
    private static partial Regex Defined();
}
