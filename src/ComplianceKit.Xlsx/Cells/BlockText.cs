using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;

namespace ComplianceKit.Xlsx.Cells;

/// <summary>Turns the blocks of a table cell into lines of one spreadsheet cell.</summary>
/// <remarks>A paragraph takes the type of its cell and not that of the style <c>paragraph</c>, which is made for running text.</remarks>
internal sealed class BlockText(StyleSheet styles, DiagnosticBag? diagnostics = null)
{
    private readonly InlineText inlines = new(styles, diagnostics);

    public CellText Of(ImmutableArray<Block> blocks, Style style, double width)
    {
        var builder = new TextBuilder();
        Add(blocks, style, builder, 0, width);
        return builder.Build();
    }

    public CellText OfInlines(ImmutableArray<Inline> content, Style style, string? prefix = null)
    {
        var builder = new TextBuilder();
        builder.Add(prefix ?? string.Empty, RunLook.Of(style));
        inlines.Add(content, style, builder);
        return builder.Build();
    }

    private void Add(ImmutableArray<Block> blocks, Style style, TextBuilder builder, int depth, double width)
    {
        foreach (var block in blocks)
        {
            Add(block, style, builder, depth, width);
        }
    }

    private void Add(Block block, Style style, TextBuilder builder, int depth, double width)
    {
        builder.Note(block);
        switch (block)
        {
            case Paragraph paragraph: AddLine(paragraph.Content, Restyle(style, block), builder, depth, paragraph.Marker); break;
            case Heading heading:
                AddLine(heading.Content, Restyle(style, block) with { Bold = true }, builder, depth, heading.Number);
                break;
            case List list: AddList(list, Restyle(style, block), builder, depth, width); break;
            case DefinitionList definitions: AddDefinitions(definitions, Restyle(style, block), builder, depth, width); break;
            case Container container: Add(container.Blocks, Restyle(style, block), builder, depth, width); break;
            case NoteText note: AddMarked(note.Marker, note.Blocks, Restyle(style, block), builder, depth, width); break;
            case Table table: AddTable(table, style, builder, depth); break;
            case Figure figure: AddFigure(figure, style, builder, depth, width); break;
            case BarChart chart: AddLine([new Text(chart.AlternativeText)], style, builder, depth, null); break;
            case ThematicBreak { Label: { } label }: AddLine([new Text($"――{label}――")], style, builder, depth, null); break;
            case ThematicBreak or PageBreak or Spacer or TableOfContents: break;
            default: throw new InvalidOperationException($"unknown block {block.GetType().Name}");
        }
    }

    private Style Restyle(Style style, Block block) =>
        block.Classes.IsDefaultOrEmpty ? style : styles.Resolve(style, string.Empty, block.Classes);

    private void AddLine(ImmutableArray<Inline> content, Style style, TextBuilder builder, int depth, string? marker)
    {
        builder.StartBlock();
        var prefix = new string('　', depth) + (string.IsNullOrEmpty(marker) ? string.Empty : marker + "　");
        builder.Add(prefix, RunLook.Of(style));
        inlines.Add(content, style, builder);
    }

    private void AddList(List list, Style style, TextBuilder builder, int depth, double width)
    {
        foreach (var item in list.Items)
        {
            builder.Note(item);
            AddMarked(item.Marker, item.Blocks, style, builder, depth, width);
        }
    }

    private void AddMarked(string marker, ImmutableArray<Block> blocks, Style style, TextBuilder builder, int depth, double width)
    {
        var rest = blocks;
        if (blocks is [Paragraph first, ..])
        {
            builder.Note(first);
            AddLine(first.Content, Restyle(style, first), builder, depth, marker);
            rest = blocks.RemoveAt(0);
        }
        else
        {
            AddLine([], style, builder, depth, marker);
        }

        Add(rest, style, builder, depth + 1, width);
    }

    private void AddDefinitions(DefinitionList list, Style style, TextBuilder builder, int depth, double width)
    {
        foreach (var definition in list.Definitions)
        {
            builder.Note(definition);
            AddLine(definition.Term, style with { Bold = true }, builder, depth, null);
            Add(definition.Blocks, style, builder, depth + 1, width);
        }
    }

    /// <summary>A table inside a cell becomes lines, its cells divided by a bar.</summary>
    private void AddTable(Table table, Style style, TextBuilder builder, int depth)
    {
        foreach (var row in table.HeadRows.Concat(table.Rows))
        {
            builder.Note(row);
            builder.StartBlock();
            var first = true;
            foreach (var cell in row.Cells)
            {
                builder.Note(cell);
                builder.Add(first ? new string('　', depth) : "｜", RunLook.Of(style));
                first = false;
                var text = Of(cell.Blocks, style, 0);
                foreach (var run in text.Runs)
                {
                    builder.Add(run.Text.Replace('\n', ' '), run.Look);
                }
            }
        }
    }

    private void AddFigure(Figure figure, Style style, TextBuilder builder, int depth, double width)
    {
        var wanted = figure.Width ?? figure.Image.PixelWidth * ScreenPixel.Points;
        var shown = width > 0 ? Math.Min(wanted, width) : wanted;
        builder.Add(new Picture(figure.Image, figure.AlternativeText, shown, shown * figure.Image.PixelHeight / figure.Image.PixelWidth));
        if (!figure.Caption.IsDefaultOrEmpty)
        {
            AddLine(figure.Caption, styles.Resolve(style, "caption", []), builder, depth, null);
        }
    }
}
