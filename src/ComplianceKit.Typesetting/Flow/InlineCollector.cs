using System.Collections.Immutable;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow.Blocks;
using ComplianceKit.Typesetting.Flow.Boxes;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Pages;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>Turns the inlines of a paragraph into pieces for line composition, and adds their nodes and slots to the structure.</summary>
internal sealed class InlineCollector(LayoutContext context, RunningValues? running = null)
{
    private readonly List<InlinePiece> pieces = [];

    /// <summary>The pieces so far.</summary>
    public List<InlinePiece> Pieces => pieces;

    /// <summary>The greatest size of pictures whose author gave them none, in points; <see langword="null"/> for any.</summary>
    public (double Width, double Height)? PictureRoom { get; init; }

    /// <summary>Nodes with ids, each with a slot by which its line is found.</summary>
    public List<(string Id, int Slot)>? Ids { get; private set; }

    /// <summary>Adds inlines that belong to <paramref name="node"/>.</summary>
    public void Collect(ImmutableArray<TreeInline> content, Style style, StructureNode node) =>
        Collect(content, new InlineLook(style, context.FormatOf(style)), new SlotCursor(context, node), -1);

    /// <summary>Adds characters that the tree does not hold, such as a number or a mark.</summary>
    public void AddText(string text, Style style, StructureNode node)
    {
        if (text.Length > 0)
        {
            pieces.Add(new TextPiece(text, context.FormatOf(style), new SlotCursor(context, node).Slot()));
        }
    }

    private void Collect(ImmutableArray<TreeInline> content, InlineLook look, SlotCursor cursor, int link)
    {
        foreach (var inline in content)
        {
            if (inline is Text text)
            {
                AddPiece(text, look, cursor, link);
            }
            else
            {
                CollectOther(inline, look, cursor, link);
            }
        }
    }

    private void AddPiece(Text text, InlineLook look, SlotCursor cursor, int link)
    {
        if (text.Value.Length == 0)
        {
            return;
        }

        if (text.Language is not null || text.Id is not null)
        {
            cursor = cursor.Enter(new StructureNode(StructureRole.Span) { Language = text.Language, Id = text.Id });
        }

        var slot = cursor.Slot();
        pieces.Add(new TextPiece(text.Value, look.Format, slot) { Link = link, Origin = text.Origin });
        Note(text.Id, slot);
    }

    private void CollectOther(TreeInline inline, InlineLook look, SlotCursor cursor, int link)
    {
        switch (inline)
        {
            case LineBreak:
                pieces.Add(new BreakPiece(look.Format, cursor.Slot()));
                break;
            case Tab tab:
                pieces.Add(new TabPiece(tab.Leader, look.Format) { Stop = tab.Stop * context.Scale, Alignment = tab.Alignment, Slot = cursor.Slot() });
                break;
            case Ruby ruby:
                AddRuby(ruby, look, cursor, link);
                break;
            case InlineImage image:
                AddImage(image, cursor, link);
                break;
            case Field field:
                pieces.Add(FieldBox.PieceFor(field, context, look, cursor) with { Link = link });
                break;
            case PageReference reference:
                AddWaiting(PageNumberKind.Target, reference.TargetId, look, cursor, link);
                break;
            case PageNumber:
                AddRunning(running?.PageNumber, PageNumberKind.Own, look, cursor, link);
                break;
            case PageCount:
                AddRunning(running?.PageCount, PageNumberKind.Total, look, cursor, link);
                break;
            case RunningHeading heading:
                AddRunning(running?.Heading(heading.Level) ?? string.Empty, PageNumberKind.Own, look, cursor, link);
                break;
            default:
                CollectNested(inline, look, cursor, link);
                break;
        }
    }

    private void CollectNested(TreeInline inline, InlineLook look, SlotCursor cursor, int link)
    {
        var inner = look.Within(inline, context);
        var content = InlineContent.Of(inline);
        if (NodeFor(inline) is { } node)
        {
            cursor = cursor.Enter(node);
            link = LinkOf(inline, node) ?? link;
        }

        var first = pieces.Count;
        Collect(content, inner, cursor, link);
        if (inline.Id is not null)
        {
            Note(inline.Id, pieces.Count > first && pieces[first] is TextPiece piece ? piece.Slot : PlacedItem.Artifact);
        }
    }

    private static StructureNode? NodeFor(TreeInline inline) => inline switch
    {
        Link => new StructureNode(StructureRole.Link) { Id = inline.Id, Language = inline.Language },
        Reference => new StructureNode(StructureRole.Reference) { Id = inline.Id, Language = inline.Language },
        _ when inline.Id is not null || inline.Language is not null => new StructureNode(StructureRole.Span) { Id = inline.Id, Language = inline.Language },
        _ => null,
    };

    private int? LinkOf(TreeInline inline, StructureNode node)
    {
        if (context.Repeating)
        {
            return null;
        }

        switch (inline)
        {
            case Link link:
                return context.Links.Add(new LinkTarget(node, link.Target, null, link.Description ?? PlainText.Of(link.Content)));
            case Reference reference:
                return context.Links.Add(
                    new LinkTarget(node, null, reference.TargetId, PlainText.Of(reference.Content)) { IsFootnote = reference.Kind == ReferenceKind.Footnote });
            default:
                return null;
        }
    }

    private void AddRuby(Ruby ruby, InlineLook look, SlotCursor cursor, int link)
    {
        var inner = cursor.Enter(new StructureNode(StructureRole.Ruby) { Id = ruby.Id, Language = ruby.Language });
        var baseSlot = inner.Enter(new StructureNode(StructureRole.RubyBase)).Slot();
        var annotationSlot = inner.Enter(new StructureNode(StructureRole.RubyText)).Slot();
        pieces.Add(new RubyPiece(ruby.Base, ruby.Annotation, look.Format, baseSlot, annotationSlot) { Link = link, Origin = ruby.Origin });
        Note(ruby.Id, baseSlot);
    }

    private void AddImage(InlineImage image, SlotCursor cursor, int link)
    {
        if (image.AlternativeText.Length == 0)
        {
            context.Diagnostics.Add(LayoutDiagnostics.FigureWithoutAlternativeText(image.Image.Name, image.Origin));
        }

        var slot = cursor.Enter(new StructureNode(StructureRole.Figure) { AlternativeText = image.AlternativeText, Id = image.Id }).Slot();
        var scale = PictureRoom is { } room && image.HasNaturalSize ? Math.Min(1, Math.Min(room.Width / image.Width, room.Height / image.Height)) : context.Scale;
        var height = image.Height * scale;
        pieces.Add(new BoxPiece(new PictureBox(image.Image, slot, height, image.Origin), image.Width * scale, height, 0) { Link = link });
    }

    private void AddRunning(string? value, PageNumberKind kind, InlineLook look, SlotCursor cursor, int link)
    {
        if (value is null)
        {
            AddWaiting(kind, null, look, cursor, link);
        }
        else if (value.Length > 0)
        {
            pieces.Add(new TextPiece(value, look.Format, cursor.Slot()) { Link = link });
        }
    }

    private void AddWaiting(PageNumberKind kind, string? targetId, InlineLook look, SlotCursor cursor, int link)
    {
        if (targetId is not null && context.KnownLabels.TryGetValue(targetId, out var label))
        {
            var known = new StructureNode(StructureRole.Reference);
            pieces.Add(new TextPiece(label, look.Format, cursor.Enter(known).Slot()) { Link = LinkTo(targetId, known) ?? link });
            return;
        }

        var number = new List<InlinePiece> { new TextPiece("00", look.Format, PlacedItem.Artifact) };
        var node = new StructureNode(targetId is null ? StructureRole.Span : StructureRole.Reference);
        var slot = cursor.Enter(node).Slot();
        var box = new PageReferenceBox(kind, targetId, look.Format, slot, flush: false) { Link = LinkTo(targetId, node) ?? link };
        pieces.Add(new BoxPiece(box, context.WidthOf(number), look.Format.Size * EmBox.Ascent, look.Format.Size * EmBox.Descent));
    }

    private int? LinkTo(string? targetId, StructureNode node)
    {
        if (targetId is null || context.Repeating)
        {
            return null;
        }

        return context.Links.Add(new LinkTarget(node, null, targetId, string.Empty));
    }

    private void Note(string? id, int slot)
    {
        if (id is not null)
        {
            (Ids ??= []).Add((id, slot));
        }
    }
}

/// <summary>What running lines print that differs from page to page.</summary>
/// <param name="PageNumber">The page's number.</param>
/// <param name="PageCount">The number of pages that count.</param>
/// <param name="Heading">The last heading of a level up to the end of the page.</param>
internal sealed record RunningValues(string PageNumber, string PageCount, Func<int, string> Heading);

/// <summary>Which page number is printed.</summary>
internal enum PageNumberKind
{
    /// <summary>That of the page on which a node stands.</summary>
    Target,

    /// <summary>That of the page on which it is printed.</summary>
    Own,

    /// <summary>The number of pages that count.</summary>
    Total,
}

/// <summary>Gives the content of a structure node its slots: text that stands together shares one; a node in between starts another.</summary>
internal sealed class SlotCursor(LayoutContext context, StructureNode node)
{
    private int? slot;

    /// <summary>The node.</summary>
    public StructureNode Node => node;

    /// <summary>The slot for content at this place.</summary>
    public int Slot()
    {
        if (slot is null)
        {
            slot = context.NewSlot();
            if (slot != PlacedItem.Artifact)
            {
                node.AddSlot(slot.Value);
            }
        }

        return slot.Value;
    }

    /// <summary>Puts a node at this place and returns the place inside it.</summary>
    public SlotCursor Enter(StructureNode child)
    {
        if (!context.Repeating)
        {
            node.Add(child);
        }

        slot = null;
        return new SlotCursor(context, child);
    }
}
