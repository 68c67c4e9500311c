using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TreeBlock = ComplianceKit.Documents.Tree.Blocks.Block;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Turns the blocks of CommonMark into blocks of the tree.</summary>
internal sealed class CommonMarkReader
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline(new MarkdownPipelineBuilder().UsePipeTables());
    private static readonly MarkdownPipeline InlinePipeline = CreateInlinePipeline();

    // No list begins with such a number, but words do: 2026. 4. 1.
    private const int LeastYear = 1000;

    private readonly ReadingContext context;
    private readonly TextPlace start;
    private readonly InlineReader inlines;
    private string source = string.Empty;

    /// <summary>A reader of text that begins at <paramref name="start"/>.</summary>
    public CommonMarkReader(ReadingContext context, TextPlace start, int depth = 0)
    {
        this.context = context;
        this.start = start;
        inlines = new InlineReader(context, start, depth);
    }

    /// <summary>Reads blocks.</summary>
    public ImmutableArray<TreeBlock> ReadBlocks(string markdown) => Read(markdown, Pipeline);

    /// <summary>Reads inlines; what was a paragraph of its own begins a line.</summary>
    public ImmutableArray<TreeInline> ReadInlines(string markdown) =>
        [.. Read(markdown, InlinePipeline).SelectMany(static (block, index) => index == 0 ? Content(block) : Content(block).Insert(0, new LineBreak()))];

    private static ImmutableArray<TreeInline> Content(TreeBlock block) => block switch
    {
        Paragraph paragraph => paragraph.Content,
        Figure figure => [AmongWords(figure)],
        _ => throw new InvalidOperationException($"{block.GetType().Name} is no line of text"),
    };

    private ImmutableArray<TreeBlock> Read(string markdown, MarkdownPipeline pipeline)
    {
        if (Parse(markdown, pipeline) is { } parsed)
        {
            source = markdown;
            return ReadAll(parsed, 0);
        }

        context.Diagnostics.Add(MarkdownDiagnostics.TooDeep(context.Origin(start)));
        return [];
    }

    // Markdig refuses text that is nested deeper than its own limit.
    private static MarkdownDocument? Parse(string markdown, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Where only inlines are wanted, as in a running line, a picture alone is one of them.
    private static InlineImage AmongWords(Figure figure)
    {
        var image = figure.Image;
        var width = figure.Width ?? image.PixelWidth * ScreenPixel.Points;
        return new InlineImage(image, figure.AlternativeText, width, width * Math.Max(1, image.PixelHeight) / Math.Max(1, image.PixelWidth))
        {
            Origin = figure.Origin,
            HasNaturalSize = figure.Width is null,
        };
    }

    /// <summary>The lines on which headings end, from 0; none where the text is nested too deep to be read.</summary>
    public static IEnumerable<int> HeadingLines(string markdown) =>
        Parse(markdown, Pipeline)?.Descendants<HeadingBlock>().Select(heading => markdown.AsSpan(0, heading.Span.End + 1).Count('\n')) ?? [];

    // Where only inlines are wanted, a dash or a number at the start begins no list, and a line of dashes makes no heading.
    private static MarkdownPipeline CreateInlinePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        return CreatePipeline(builder);
    }

    private static MarkdownPipeline CreatePipeline(MarkdownPipelineBuilder builder)
    {
        // Japanese has no blanks around words: without this, **「太字」**の後 would not be bold.
        builder.UsePreciseSourceLocation().UseCjkFriendlyEmphasis();
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
        var place = PlaceOf(block);
        switch (block)
        {
            case HeadingBlock heading:
                return ReadHeading(heading, place);
            case ParagraphBlock paragraph:
                return ReadParagraph(paragraph, place);
            case ListBlock list:
                return ReadList(list, listDepth, place);
            case QuoteBlock quote:
                return new Container(ContainerRole.Quotation, ReadAll(quote, listDepth)) { Origin = context.LineOf(place) };
            case ThematicBreakBlock:
                return new ThematicBreak { Origin = context.LineOf(place) };
            case Markdig.Extensions.Tables.Table table:
                return ReadTable(table, place);
            case LinkReferenceDefinitionGroup targets:
                ReportUnused(targets);
                return null;
            case HtmlBlock html:
                context.Diagnostics.Add(MarkdownDiagnostics.RawHtml(html.Lines.ToString().Split('\n')[0].Trim(), context.Origin(place)));
                return null;
            case CodeBlock code:
                return new Paragraph([.. Lines(code.Lines.ToString())]) { Origin = context.LineOf(place) };
            case BlankLineBlock:
                return null;
            default:
                throw new InvalidOperationException($"nothing reads {block.GetType().Name}");
        }
    }

    private TextPlace PlaceOf(Markdig.Syntax.Block block) => start.Within(block.Line, block.Column);

    // A line such as [1]: 文献 is a target to CommonMark, and would vanish without a word.
    private void ReportUnused(LinkReferenceDefinitionGroup targets)
    {
        var used = targets.Parent!.Descendants<LinkInline>().Select(static link => link.Reference).ToHashSet();
        foreach (var target in targets.OfType<LinkReferenceDefinition>().Where(target => !used.Contains(target)))
        {
            context.Diagnostics.Add(MarkdownDiagnostics.UnusedTarget(target.Label ?? string.Empty, context.Origin(PlaceOf(target))));
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

    private Heading ReadHeading(HeadingBlock block, TextPlace place)
    {
        var (content, attributes) = inlines.ReadWithAttributes(block.Inline, ElementAttributes.Heading, place);
        var heading = new Heading(block.Level, context.WithReadings(content)) { InContents = !attributes.HasClass("unlisted"), Listing = attributes.Get("listing") };
        var read = context.With(heading, attributes, place, "unnumbered", "unlisted");
        return read with { Classes = [.. read.Classes.Where(static name => name != "unlisted")] };
    }

    private TreeBlock? ReadParagraph(ParagraphBlock block, TextPlace place)
    {
        if (inlines.ReadFigure(block.Inline, place) is { } picture)
        {
            return picture.Figure;
        }

        ReportSlips(block, place);

        var (content, attributes) = inlines.ReadWithAttributes(block.Inline, ElementAttributes.Paragraph, place);
        return content.IsEmpty ? null : context.With(new Paragraph(context.WithReadings(content)) { Marker = attributes.Get("marker") }, attributes, place);
    }

    private void ReportSlips(ParagraphBlock block, TextPlace place)
    {
        var words = source.AsSpan(block.Span.Start, Math.Min(block.Span.Length, source.Length - block.Span.Start));
        if (words.ContainsAny(WideMarks.Signs) && WideMarks.In(words.ToString()) is { } slip)
        {
            var origin = context.Origin(Within(place, words, slip.Index));
            context.Diagnostics.Add(slip.Meant is { } meant ? MarkdownDiagnostics.InlineSlip(slip.Written, meant, origin) : MarkdownDiagnostics.TableAsText(slip.Written, origin));
        }

        if (words.Contains('\\') && LostSigns.InPath(words.ToString()) is { } path)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.LostSigns(path.Written, path.Printed, context.Origin(Within(place, words, path.Index))));
        }
    }

    private static TextPlace Within(TextPlace place, ReadOnlySpan<char> words, int index)
    {
        var before = words[..index];
        var line = before.Count('\n');
        return place.Within(line, line == 0 ? index : index - before.LastIndexOf('\n') - 1);
    }

    private List ReadList(ListBlock block, int depth, TextPlace place)
    {
        var number = int.TryParse(block.OrderedStart, System.Globalization.CultureInfo.InvariantCulture, out var first) ? first : 1;
        var isTold = block.IsOrdered && number >= LeastYear;
        if (isTold)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.YearAsItem(number, context.Settings.Numbering.ItemAt(depth, number), context.Origin(place)));
        }

        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in block.OfType<ListItemBlock>())
        {
            var numbering = context.Settings.Numbering;
            var marker = block.IsOrdered ? numbering.ItemAt(depth, number) : numbering.BulletAt(depth);

            // Who writes 1. before each counts on the list; who leaves a number out means the one that stands there.
            if (block.IsOrdered && item.Order > number && !isTold)
            {
                isTold = true;
                context.Diagnostics.Add(MarkdownDiagnostics.CountedOn(item.Order, marker, context.Origin(PlaceOf(item))));
            }

            number++;
            items.Add(new ListItem(marker, ReadAll(item, depth + 1)) { Origin = context.LineOf(PlaceOf(item)) });
        }

        return new List(block.IsOrdered, items.ToImmutable()) { Origin = context.LineOf(place) };
    }

    private Tree.Blocks.Table ReadTable(Markdig.Extensions.Tables.Table block, TextPlace place)
    {
        var head = ImmutableArray.CreateBuilder<Tree.Blocks.TableRow>();
        var body = ImmutableArray.CreateBuilder<Tree.Blocks.TableRow>();
        var count = block.OfType<Markdig.Extensions.Tables.TableRow>().Select(static row => row.Count).DefaultIfEmpty(1).Max();
        foreach (var row in block.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            (row.IsHeader ? head : body).Add(ReadRow(row, count, block));
        }

        return new Tree.Blocks.Table(PipeTableColumns.Of([.. head, .. body], count), head.ToImmutable(), body.ToImmutable()) { Origin = context.LineOf(place) };
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
                Origin = context.LineOf(PlaceOf(row)),
            });
        }

        return new Tree.Blocks.TableRow(cells.ToImmutable()) { Origin = context.LineOf(PlaceOf(row)) };
    }
}
