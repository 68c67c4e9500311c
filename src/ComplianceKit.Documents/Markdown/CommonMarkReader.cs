using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using TreeBlock = ComplianceKit.Documents.Tree.Blocks.Block;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Turns the blocks of CommonMark into blocks of the tree.</summary>
internal sealed class CommonMarkReader
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private readonly ReadingContext context;
    private readonly int firstLine;
    private readonly InlineReader inlines;

    /// <summary>A reader of text whose first line is <paramref name="firstLine"/>.</summary>
    public CommonMarkReader(ReadingContext context, int firstLine, int depth = 0)
    {
        this.context = context;
        this.firstLine = firstLine;
        inlines = new InlineReader(context, firstLine, depth);
    }

    /// <summary>Reads blocks.</summary>
    public ImmutableArray<TreeBlock> ReadBlocks(string markdown)
    {
        try
        {
            return ReadAll(Markdig.Markdown.Parse(markdown, Pipeline), 0);
        }
        catch (ArgumentException)
        {
            // Markdig refuses text that is nested deeper than its own limit.
            context.Diagnostics.Add(MarkdownDiagnostics.TooDeep(context.Origin(firstLine)));
            return [];
        }
    }

    /// <summary>Reads inlines; blocks are joined.</summary>
    public ImmutableArray<TreeInline> ReadInlines(string markdown) =>
        [.. ReadBlocks(markdown).SelectMany(static block => block switch
        {
            Paragraph paragraph => paragraph.Content,
            Heading heading => heading.Content,
            Figure figure => [AmongWords(figure)],
            _ => [],
        })];

    // Where only inlines are wanted, as in a running line, a picture alone is one of them.
    private static InlineImage AmongWords(Figure figure)
    {
        var image = figure.Image;
        var width = figure.Width ?? image.PixelWidth * PictureSize.PointsPerPixel;
        return new InlineImage(image, figure.AlternativeText, width, width * Math.Max(1, image.PixelHeight) / Math.Max(1, image.PixelWidth)) { Origin = figure.Origin };
    }

    /// <summary>The lines on which headings end, from 0; none where the text is nested too deep to be read.</summary>
    public static IEnumerable<int> HeadingLines(string markdown)
    {
        try
        {
            return [.. Markdig.Markdown.Parse(markdown, Pipeline).Descendants<HeadingBlock>().Select(heading => markdown.AsSpan(0, heading.Span.End + 1).Count('\n'))];
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables();
        builder.InlineParsers.Insert(0, new NoteMarkParser());
        builder.InlineParsers.Insert(0, new InlineDirectiveParser());
        return builder.Build();
    }

    private ImmutableArray<TreeBlock> ReadAll(ContainerBlock container, int listDepth)
    {
        var blocks = ImmutableArray.CreateBuilder<TreeBlock>();
        foreach (var block in container)
        {
            if (Read(block, listDepth) is { } read)
            {
                blocks.Add(read);
            }
        }

        return blocks.ToImmutable();
    }

    private TreeBlock? Read(Markdig.Syntax.Block block, int listDepth)
    {
        var line = firstLine + block.Line;
        switch (block)
        {
            case HeadingBlock heading:
                return ReadHeading(heading, line);
            case ParagraphBlock paragraph:
                return ReadParagraph(paragraph, line);
            case ListBlock list:
                return ReadList(list, listDepth, line);
            case QuoteBlock quote:
                return new Container(ContainerRole.Quotation, ReadAll(quote, listDepth)) { Origin = context.Origin(line) };
            case ThematicBreakBlock:
                return new ThematicBreak { Origin = context.Origin(line) };
            case Markdig.Extensions.Tables.Table table:
                return ReadTable(table, line);
            case LinkReferenceDefinitionGroup:
                return null;
            case HtmlBlock html:
                context.Diagnostics.Add(MarkdownDiagnostics.RawHtml(html.Lines.ToString().Split('\n')[0].Trim(), context.Origin(line)));
                return null;
            case CodeBlock code:
                return new Paragraph([.. Lines(code.Lines.ToString())]) { Origin = context.Origin(line) };
            default:
                return null;
        }
    }

    private static IEnumerable<TreeInline> Lines(string text)
    {
        var first = true;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (!first)
            {
                yield return new LineBreak();
            }

            yield return new Text(line);
            first = false;
        }
    }

    private Heading ReadHeading(HeadingBlock block, int line)
    {
        var (content, attributes) = inlines.ReadWithAttributes(block.Inline);
        var heading = new Heading(block.Level, context.WithReadings(content)) { InContents = !attributes.HasClass("unlisted"), Listing = attributes.Get("listing") };
        var read = context.With(heading, attributes, line, "unnumbered", "unlisted");
        return read with { Classes = [.. read.Classes.Where(static name => name != "unlisted")] };
    }

    private TreeBlock? ReadParagraph(ParagraphBlock block, int line)
    {
        if (inlines.ReadFigure(block.Inline, line) is { } figure)
        {
            return figure.Figure;
        }

        var (content, attributes) = inlines.ReadWithAttributes(block.Inline);
        return content.IsEmpty ? null : context.With(new Paragraph(context.WithReadings(content)) { Marker = attributes.Get("marker") }, attributes, line);
    }

    private List ReadList(ListBlock block, int depth, int line)
    {
        var number = int.TryParse(block.OrderedStart, System.Globalization.CultureInfo.InvariantCulture, out var start) ? start : 1;
        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in block.OfType<ListItemBlock>())
        {
            var numbering = context.Settings.Numbering;
            var marker = block.IsOrdered ? numbering.ItemAt(depth, number++) : numbering.BulletAt(depth);
            items.Add(new ListItem(marker, ReadAll(item, depth + 1)) { Origin = context.Origin(firstLine + item.Line) });
        }

        return new List(block.IsOrdered, items.ToImmutable()) { Origin = context.Origin(line) };
    }

    private Tree.Blocks.Table ReadTable(Markdig.Extensions.Tables.Table block, int line)
    {
        var head = ImmutableArray.CreateBuilder<Tree.Blocks.TableRow>();
        var body = ImmutableArray.CreateBuilder<Tree.Blocks.TableRow>();
        var count = block.OfType<Markdig.Extensions.Tables.TableRow>().Select(static row => row.Count).DefaultIfEmpty(1).Max();
        foreach (var row in block.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            (row.IsHeader ? head : body).Add(ReadRow(row, count, block));
        }

        return new Tree.Blocks.Table(PipeTableColumns.Of([.. head, .. body], count), head.ToImmutable(), body.ToImmutable()) { Origin = context.Origin(line) };
    }

    private Tree.Blocks.TableRow ReadRow(Markdig.Extensions.Tables.TableRow row, int count, Markdig.Extensions.Tables.Table table)
    {
        var cells = ImmutableArray.CreateBuilder<Tree.Blocks.TableCell>();
        for (var column = 0; column < count; column++)
        {
            var blocks = column < row.Count && row[column] is ContainerBlock cell ? ReadAll(cell, 0) : [];
            Tree.Styles.TextAlignment? alignment = column < table.ColumnDefinitions.Count
                ? table.ColumnDefinitions[column].Alignment switch
                {
                    TableColumnAlign.Center => Tree.Styles.TextAlignment.Center,
                    TableColumnAlign.Right => Tree.Styles.TextAlignment.End,
                    _ => null,
                }
                : null;
            cells.Add(new Tree.Blocks.TableCell(blocks)
            {
                Scope = row.IsHeader ? HeaderScope.Column : HeaderScope.None,
                Alignment = alignment,
                Origin = context.Origin(firstLine + row.Line),
            });
        }

        return new Tree.Blocks.TableRow(cells.ToImmutable()) { Origin = context.Origin(firstLine + row.Line) };
    }
}
