using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Boxes;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>Collects what is drawn on one page.</summary>
internal sealed class PageCanvas(LayoutContext context, int index)
{
    /// <summary>What is drawn so far.</summary>
    public List<PlacedItem> Items { get; } = [];

    /// <summary>Links so far.</summary>
    public List<PlacedLink> Links { get; } = [];

    /// <summary>Texts that wait for page numbers.</summary>
    public List<WaitingText> Waiting { get; } = [];

    /// <summary>Index of the page in the document, from 0.</summary>
    public int Index => index;

    /// <summary>The document's layout.</summary>
    public LayoutContext Context => context;

    /// <summary>Whether what is drawn is a repetition that a screen reader leaves out.</summary>
    public bool Repeating { get; set; }

    /// <summary>The slot under which something is drawn now.</summary>
    public int SlotOf(int slot) => Repeating ? PlacedItem.Artifact : slot;

    /// <summary>Draws an item.</summary>
    public void Add(PlacedItem item) => Items.Add(item);

    /// <summary>Lets go of what is drawn, because the page has gone to press.</summary>
    public void Forget()
    {
        Items.Clear();
        Items.TrimExcess();
        Links.TrimExcess();
        Waiting.TrimExcess();
    }

    /// <summary>Notes that nodes begin at <paramref name="y"/>.</summary>
    public void PlaceAnchors(List<string> ids, double y)
    {
        if (Repeating)
        {
            return;
        }

        foreach (var id in ids)
        {
            context.Places.Add(id, new Destination(index, y));
        }
    }

    /// <summary>Draws a line with its left edge at <paramref name="x"/> and its base line at <paramref name="baseline"/>.</summary>
    public void Place(LineBox line, double x, double baseline)
    {
        var placed = line.Items;
        for (var i = 0; i < placed.Count; i++)
        {
            Items.Add(Moved(placed[i], x, baseline));
        }

        foreach (var box in line.Boxes)
        {
            if (box.Key is InlineBox inlineBox)
            {
                inlineBox.Draw(this, x + box.X, baseline, box.Width);
            }
        }

        foreach (var stretch in line.Links)
        {
            PlaceLink(stretch.Link, x + stretch.X, baseline - line.Ascent, stretch.Width, line.Ascent + line.Descent);
        }
    }

    /// <summary>Makes an area lead where link <paramref name="number"/> leads; -1 leads nowhere.</summary>
    public void PlaceLink(int number, double x, double y, double width, double height)
    {
        if (number < 0 || Repeating)
        {
            return;
        }

        var link = context.Links[number];
        Links.Add(new PlacedLink(link.Node, link.Uri, link.TargetId, link.Description, x, y, width, height));
    }

    /// <summary>The item, further right and down, under the slot under which it is drawn now.</summary>
    public PlacedItem Moved(PlacedItem item, double x, double y) => item switch
    {
        GlyphRun run => new GlyphRun(
            SlotOf(run.Slot), run.Font, run.Size, run.Color, x + run.X, y + run.Baseline, run.Glyphs, run.Offsets, run.Text, run.Clusters),
        Stroke stroke => stroke with { Slot = SlotOf(stroke.Slot), X1 = x + stroke.X1, Y1 = y + stroke.Y1, X2 = x + stroke.X2, Y2 = y + stroke.Y2 },
        FilledRectangle box => box with { Slot = SlotOf(box.Slot), X = x + box.X, Y = y + box.Y },
        PlacedImage image => image with { Slot = SlotOf(image.Slot), X = x + image.X, Y = y + image.Y },
        _ => item,
    };
}

/// <summary>A text that can only be written once every page has its number.</summary>
/// <param name="Kind">Which page number it is.</param>
/// <param name="TargetId">The node whose page is printed, where it is that of a node.</param>
/// <param name="Format">How it looks.</param>
/// <param name="Slot">The content slot.</param>
/// <param name="X">Left edge of the space kept for it.</param>
/// <param name="Baseline">Its base line.</param>
/// <param name="Width">Width of the space kept for it.</param>
/// <param name="Flush">Whether it ends at the right edge of that space; otherwise it stands in its middle.</param>
internal sealed record WaitingText(
    PageNumberKind Kind, string? TargetId, TextFormat Format, int Slot, double X, double Baseline, double Width, bool Flush);

/// <summary>Where a link leads.</summary>
internal sealed record LinkTarget(StructureNode Node, string? Uri, string? TargetId, string Description)
{
    /// <summary>Whether it is the mark of a note at the foot of the page.</summary>
    public bool IsFootnote { get; init; }
}
