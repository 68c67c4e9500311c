using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Frames;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Typesetting.Tables;

/// <summary>Estimates how narrow and how wide blocks want to be, for columns whose width follows from their content.</summary>
internal sealed class ContentExtent(LayoutContext context)
{
    private static readonly StructureNode Nowhere = new(StructureRole.Division);

    /// <summary>Least and natural width in points.</summary>
    public (double Minimum, double Maximum) Of(ImmutableArray<Block> blocks, Style style)
    {
        double minimum = 0, maximum = 0;
        foreach (var block in blocks)
        {
            var (least, most) = Of(block, style);
            minimum = Math.Max(minimum, least);
            maximum = Math.Max(maximum, most);
        }

        return (minimum, maximum);
    }

    private (double Minimum, double Maximum) Of(Block block, Style style)
    {
        switch (block)
        {
            case Paragraph paragraph:
                return Of(paragraph.Content, context.Styles.Resolve(style, "paragraph", paragraph.Classes), paragraph.Marker);
            case Heading heading:
                return Of(heading.Content, context.Styles.Resolve(style, "heading-" + Math.Clamp(heading.Level, 1, 6), heading.Classes), heading.Number);
            case List list:
                return OfList(list, context.Styles.Resolve(style, "list", list.Classes));
            case Container container:
                return Of(container.Blocks, style);
            case Figure figure:
                return (40, figure.Width * context.Scale ?? figure.Image.PixelWidth * ScreenPixel.Points * context.Scale);
            case NoteText { Placement: NotePlacement.Foot }:
                return (0, 0);
            default:
                return (40, 160);
        }
    }

    private (double Minimum, double Maximum) OfList(List list, Style style)
    {
        double minimum = 0, maximum = 0;
        var indent = context.FormatOf(style).Size * 1.5;
        foreach (var item in list.Items)
        {
            var (least, most) = Of(item.Blocks, context.Styles.Resolve(style, "list-item", item.Classes));
            minimum = Math.Max(minimum, least + indent);
            maximum = Math.Max(maximum, most + indent);
        }

        return (minimum, maximum);
    }

    private (double Minimum, double Maximum) Of(ImmutableArray<TreeInline> content, Style style, string? marker)
    {
        var collector = new InlineCollector(context);
        collector.Collect(content, style, Nowhere);
        var (minimum, maximum) = context.Measure(collector.Pieces);
        var number = marker is null ? 0 : (marker.Length + 1) * context.FormatOf(style).Size;
        return (minimum + number, maximum + number);
    }
}
