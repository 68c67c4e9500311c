using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow.Boxes;
using ComplianceKit.Typesetting.Flow.Items;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Typesetting.Flow.Blocks;

/// <content>Paragraphs and headings.</content>
internal sealed partial class BlockBuilder
{
    private void AddParagraph(Paragraph paragraph, Style parent, BlockTarget target, StructureNode node)
    {
        var style = context.Styles.Resolve(parent, "paragraph", paragraph.Classes);
        var own = Child(node, new StructureNode(StructureRole.Paragraph) { Id = paragraph.Id, Language = paragraph.Language });

        // Words in bold on a line of their own head what follows them.
        var kept = style.KeepWithNext is null && paragraph.Content is [Strong] ? style with { KeepWithNext = true } : style;
        Boxed(paragraph, kept, target, false, inner => AddLines(paragraph.Content, paragraph.Marker, style, inner, own));
    }

    private void AddHeading(Heading heading, Style parent, BlockTarget target, StructureNode node)
    {
        var level = Math.Clamp(heading.Level, 1, 6);
        var style = context.Styles.Resolve(parent, HeadingStyles[level - 1], heading.Classes);
        style = style.Alignment == TextAlignment.Justify ? style with { Alignment = TextAlignment.Start } : style;
        var entry = context.Headings.Find(heading);
        var own = Child(node, new StructureNode(StructureRole.Heading1 + (level - 1))
        {
            Id = heading.Id,
            Language = heading.Language,
            Title = entry?.Title,
        });
        if (heading.Id is null && entry is not null && !context.Repeating)
        {
            target.Anchor(entry.Id);
        }

        var kept = style.KeepWithNext is null ? style with { KeepWithNext = true } : style;
        Boxed(heading, kept, target, true, inner => AddLines(heading.Content, heading.Number, style, inner, own, isHeading: true));
    }

    private static readonly string[] HeadingStyles = ["heading-1", "heading-2", "heading-3", "heading-4", "heading-5", "heading-6"];

    /// <summary>Composes inlines into lines, after a number that hangs before them where there is one.</summary>
    internal void AddLines(
        ImmutableArray<TreeInline> content, string? number, Style style, BlockTarget target, StructureNode node, bool isHeading = false)
    {
        var format = context.FormatOf(style);
        var settings = new LineSettings(target.Width, style.Alignment ?? TextAlignment.Justify, format.Size * (style.LineHeight ?? 1.7))
        {
            FirstIndent = FirstIndent(style, format, target),
        };
        var hangs = !string.IsNullOrEmpty(number);
        if (hangs && isHeading && settings.Alignment is TextAlignment.Center or TextAlignment.End)
        {
            AddNumbered(content, number!, style, settings, target, node);
            return;
        }

        if (hangs)
        {
            settings = HangNumber(number!, style, settings, target, node, isHeading);
        }

        var collector = new InlineCollector(context);
        collector.Collect(content, style, node);
        AddComposed(collector, settings, target, hangs);
    }

    /// <summary>The indent of a first line, which leaves room for a character, and begins behind markers that are wider than their place.</summary>
    private static double FirstIndent(Style style, TextFormat format, BlockTarget target)
    {
        var most = Math.Max(0, target.Width - format.Size);
        if (target.ReachOfMarkers > most)
        {
            target.PutMarkers();
        }

        var reach = target.ReachOfMarkers is > FlowStack.Tolerance and var behind ? behind : double.NegativeInfinity;
        return Math.Max(reach, Math.Min(most, (style.FirstLineIndent ?? 0) * format.Size));
    }

    /// <summary>A centred heading runs on after its number, because nothing can hang before it.</summary>
    private void AddNumbered(
        ImmutableArray<TreeInline> content, string number, Style style, LineSettings settings, BlockTarget target, StructureNode node)
    {
        var collector = new InlineCollector(context);
        collector.AddText(number + "　", style, Child(node, new StructureNode(StructureRole.Label)));
        collector.Collect(content, style, node);
        AddComposed(collector, settings, target, false);
    }

    private LineSettings HangNumber(
        string number, Style style, LineSettings settings, BlockTarget target, StructureNode node, bool isHeading)
    {
        var em = context.FormatOf(style).Size;
        var label = Marker(number, style, Child(node, new StructureNode(StructureRole.Label)), out var width);
        target.Hang(label, settings.FirstIndent, width + em);
        var first = settings.FirstIndent + width + em;
        first = first > settings.Width * 0.7 ? settings.Width * 0.7 : first;
        return settings with { FirstIndent = first, RestIndent = isHeading ? first : Math.Min(settings.FirstIndent + width, settings.Width * 0.7) };
    }

    /// <summary>Composes a marker, number or mark on one line.</summary>
    internal LineBox Marker(string text, Style style, StructureNode label, out double width)
    {
        var collector = new InlineCollector(context);
        collector.AddText(text, style, label);
        width = context.WidthOf(collector.Pieces);
        return context.ComposeLine(collector.Pieces, context.FormatOf(style).Size) ?? new LineBox(0, 0, [], [], []);
    }

    /// <summary>Adds the lines of collected pieces. The first two and the last two lines of a paragraph stay together.</summary>
    internal void AddComposed(InlineCollector collector, LineSettings settings, BlockTarget target, bool atLeastOne)
    {
        var lines = context.Compose(FittedBoxes.In(collector.Pieces, settings, target), settings);
        if (lines.Count == 0 && atLeastOne)
        {
            lines = [new LineBox(settings.LineHeight * 0.7, settings.LineHeight * 0.3, [], [], [])];
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var last = i == lines.Count - 1;
            var lonely = !last && (i == 0 || i == lines.Count - 2);
            target.Add(new LineItem(lines[i])
            {
                BreakAfter = lonely ? BreakPermission.Avoided : BreakPermission.Allowed,
                Anchors = collector.Ids is null ? null : AnchorsOf(lines[i], i, collector.Ids),
                Notes = NotesOf(lines[i]),
            });
        }
    }

    private static List<string>? AnchorsOf(LineBox line, int index, List<(string Id, int Slot)> ids)
    {
        List<string>? found = null;
        foreach (var (id, slot) in ids)
        {
            if (slot == PlacedItem.Artifact ? index == 0 : Holds(line, slot))
            {
                (found ??= []).Add(id);
            }
        }

        return found;
    }

    private List<string>? NotesOf(LineBox line)
    {
        List<string>? found = null;
        foreach (var stretch in line.Links)
        {
            if (context.Links[stretch.Link] is { IsFootnote: true, TargetId: { } id })
            {
                (found ??= []).Add(id);
            }
        }

        return found;
    }

    private static bool Holds(LineBox line, int slot)
    {
        foreach (var item in line.Items)
        {
            if (item.Slot == slot)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a node to the structure, except where what is built is a repetition.</summary>
    internal StructureNode Child(StructureNode parent, StructureNode child) => context.Repeating ? child : parent.Add(child);
}
