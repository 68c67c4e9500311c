using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow.Boxes;
using ComplianceKit.Typesetting.Flow.Items;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Flow.Blocks;

/// <content>Figures, containers, rules and contents.</content>
internal sealed partial class BlockBuilder
{
    private void AddFigure(Figure figure, Style parent, BlockTarget target, StructureNode node)
    {
        if (string.IsNullOrWhiteSpace(figure.AlternativeText))
        {
            context.Diagnostics.Add(LayoutDiagnostics.FigureWithoutAlternativeText(figure.Image.Name, figure.Origin));
        }

        var style = context.Styles.Resolve(parent, "figure", figure.Classes);
        // The words of a figure stand for all that is below it (PDF 32000-1 §14.9.3), so its caption stands beside it, in a division of both.
        var hasCaption = !figure.Caption.IsDefaultOrEmpty;
        var group = hasCaption ? Child(node, new StructureNode(StructureRole.Division) { Language = figure.Language }) : node;
        var own = Child(group, new StructureNode(StructureRole.Figure)
        {
            Id = figure.Id,
            Language = hasCaption ? null : figure.Language,
            AlternativeText = figure.AlternativeText,
        });
        Boxed(figure, style, target, true, inner =>
        {
            var slot = new SlotCursor(context, own).Slot();
            inner.Add(Picture(figure, style, slot, inner));
            if (hasCaption)
            {
                AddCaption(figure.Caption, style, inner, group, keepWithNext: false);
            }
        });
    }

    private void AddChart(BarChart chart, Style parent, BlockTarget target, StructureNode node)
    {
        if (string.IsNullOrWhiteSpace(chart.AlternativeText))
        {
            context.Diagnostics.Add(LayoutDiagnostics.FigureWithoutAlternativeText("chart", chart.Origin));
        }

        var style = context.Styles.Resolve(parent, "chart", chart.Classes);
        var own = Child(node, new StructureNode(StructureRole.Figure) { Id = chart.Id, Language = chart.Language, AlternativeText = chart.AlternativeText });
        var slot = new SlotCursor(context, own).Slot();
        Boxed(chart, style, target, true, inner => new ChartBuilder(context, style, slot).Add(chart, inner));
    }

    /// <summary>A picture at the width asked for, or its natural one, but never larger than its place on a page under what stays with it.</summary>
    private PictureItem Picture(Figure figure, Style style, int slot, BlockTarget target)
    {
        var (image, measure) = (figure.Image, target.Width);
        var width = Math.Min(measure, figure.Width * context.Scale ?? image.PixelWidth * ScreenPixel.Points * context.Scale);
        var height = width * Math.Max(1, image.PixelHeight) / Math.Max(1, image.PixelWidth);
        var captionRoom = figure.Caption.IsDefaultOrEmpty ? 0 : 40;
        var tallest = Math.Max(20, target.Room - target.HeldAbove - captionRoom);
        if (height > tallest)
        {
            width *= tallest / height;
            height = tallest;
        }

        var free = measure - width;
        var x = style.Alignment switch { TextAlignment.Center => free / 2, TextAlignment.End => free, _ => 0 };
        return new PictureItem(image, slot, width, height, figure.Origin) { X = x, SpaceAfter = 3 * context.Scale };
    }

    /// <summary>The caption of a table or figure: a grouping element, which holds its text in a paragraph (PDF 32000-1 §14.8.4.2).</summary>
    internal void AddCaption(
        System.Collections.Immutable.ImmutableArray<Documents.Tree.Inlines.Inline> content, Style parent, BlockTarget target, StructureNode node, bool keepWithNext)
    {
        var style = context.Styles.Resolve(parent, "caption", []) with { KeepWithNext = keepWithNext };
        var caption = Child(node, new StructureNode(StructureRole.Caption));
        Boxed(new Paragraph(content), style, target, true, inner => AddLines(content, null, style, inner, Child(caption, new StructureNode(StructureRole.Paragraph))));
    }

    private void AddContainer(Container container, Style parent, BlockTarget target, StructureNode node)
    {
        var style = context.Styles.Resolve(parent, StyleOf(container.Role), container.Classes);
        var role = container.Role == ContainerRole.Quotation ? StructureRole.BlockQuotation : StructureRole.Division;
        var own = Child(node, new StructureNode(role) { Id = container.Id, Language = container.Language });
        var together = container.Role is ContainerRole.KeepTogether or ContainerRole.Signature;
        Boxed(container, style, target, together, inner =>
        {
            if (container.Role == ContainerRole.Columns && (container.Blocks.Length > 1 || container.TextColumns > 1))
            {
                AddColumns(container, style, inner, own);
            }
            else
            {
                AddAll(container.Blocks, style, inner, own);
            }
        });
    }

    private static string StyleOf(ContainerRole role) => role switch
    {
        ContainerRole.Group => "group",
        ContainerRole.Note => "note",
        ContainerRole.KeepTogether => "keep-together",
        ContainerRole.Columns => "columns",
        ContainerRole.Signature => "signature",
        ContainerRole.FieldGroup => "field-group",
        _ => "quotation",
    };

    private void AddColumns(Container container, Style style, BlockTarget target, StructureNode node)
    {
        var gap = Math.Min((style.FontSize ?? 10.5) * context.Scale * 2, target.Width * 0.1 / container.Blocks.Length);
        if (container.TextColumns > 1)
        {
            gap = Math.Min((style.FontSize ?? 10.5) * context.Scale * 2, target.Width * 0.1);
            var each = Math.Max(1, (target.Width - (gap * (container.TextColumns - 1))) / container.TextColumns);
            target.Add(new TextColumnsItem(Stack(container.Blocks, style, each, node, target.Room), container.TextColumns, each, gap));
            return;
        }

        var width = (target.Width - (gap * (container.Blocks.Length - 1))) / container.Blocks.Length;
        var columns = new List<FlowStack>(container.Blocks.Length);
        foreach (var block in container.Blocks)
        {
            columns.Add(Stack([block], style, width, node, target.Room));
        }

        target.Add(new SideBySideItem(columns, width, gap));
    }

    private void AddRule(ThematicBreak rule, Style parent, BlockTarget target, StructureNode node)
    {
        var style = context.Styles.Resolve(parent, "rule", rule.Classes);
        var border = style.Borders?.Top is { Width: > 0 } top ? top : new Border(0.5, style.Color ?? Color.Black, rule.Label is null ? BorderKind.Solid : BorderKind.Dashed);
        Boxed(rule, style with { Borders = null, Background = null, Padding = null }, target, false, inner =>
        {
            if (string.IsNullOrEmpty(rule.Label))
            {
                inner.Add(new RuleItem(inner.Width, border, null, 0, 0));
                return;
            }

            var own = Child(node, new StructureNode(StructureRole.Paragraph) { Id = rule.Id });
            var words = Marker(rule.Label, style, own, out var width);
            var gap = context.FormatOf(style).Size;
            var x = Math.Max(0, (inner.Width - width) / 2);
            inner.Add(new RuleItem(inner.Width, border, words, x, width, gap));
        });
    }

    private void AddContents(TableOfContents contents, Style parent, BlockTarget target, StructureNode node)
    {
        var own = Child(node, new StructureNode(StructureRole.Contents) { Id = contents.Id });
        target.Anchor(contents.Id);
        foreach (var entry in context.Headings.Entries)
        {
            if (entry.Listed && entry.Level <= contents.DeepestLevel)
            {
                AddContentsEntry(entry, parent, target, own);
            }
        }
    }

    private void AddContentsEntry(HeadingEntry entry, Style parent, BlockTarget target, StructureNode contents)
    {
        var style = context.Styles.Resolve(parent, ContentsStyles[Math.Clamp(entry.Level, 1, 6) - 1], []);
        var item = Child(contents, new StructureNode(StructureRole.ContentsItem));
        var reference = Child(item, new StructureNode(StructureRole.Reference));
        var format = context.FormatOf(style);
        var link = -1;
        if (!context.Repeating)
        {
            link = context.Links.Add(new Pages.LinkTarget(reference, null, entry.Id, entry.Title));
        }

        var slot = new SlotCursor(context, reference).Slot();
        var pageSlot = new SlotCursor(context, reference).Slot();
        var numberWidth = Math.Max(
            context.WidthOf([new TextPiece("000", format, PlacedItem.Artifact)]),
            context.WidthOf([new TextPiece(context.KnownLabels.GetValueOrDefault(entry.Id, string.Empty), format, PlacedItem.Artifact)]));
        var box = new PageReferenceBox(PageNumberKind.Target, entry.Id, format, pageSlot, flush: true) { Link = link };
        var collector = new InlineCollector(context);
        if (entry.Title.Length > 0)
        {
            // The blank keeps the number from being heard, and copied, as part of the words.
            collector.Pieces.Add(new TextPiece(entry.Title + " ", format, slot) { Link = link, Origin = entry.Node.Origin });
        }

        collector.Pieces.Add(new TabPiece("…", format));
        collector.Pieces.Add(new BoxPiece(box, numberWidth, format.Size * EmBox.Ascent, format.Size * EmBox.Descent));
        Boxed(new Paragraph([]), style, target, true, inner => AddComposed(
            collector,
            new LineSettings(inner.Width, TextAlignment.Start, format.Size * (style.LineHeight ?? 1.7)) { RestIndent = Math.Min(WidthOfNumber(entry, format), inner.Width * MostForNumber) },
            inner,
            true));
    }

    // A title of two lines hangs by its number, be it that of a heading or written at the beginning of its words, as rulebooks do.
    private double WidthOfNumber(HeadingEntry entry, TextFormat format)
    {
        var end = entry.Title.IndexOf('　', StringComparison.Ordinal) + 1;
        return end > 0 && (entry.Number is not null || entry.Title.AsSpan(0, end).ContainsAnyInRange('0', '9'))
            ? context.WidthOf([new TextPiece(entry.Title[..end], format, PlacedItem.Artifact)])
            : 0;
    }

    /// <summary>The part of the width that a number takes at most before a title of two lines.</summary>
    private const double MostForNumber = 0.4;

    private static readonly string[] ContentsStyles = ["contents-1", "contents-2", "contents-3", "contents-4", "contents-5", "contents-6"];
}
