using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Inline;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>Writes the page numbers for which layout has kept space.</summary>
internal sealed class PageNumberPatches(LayoutContext context, IReadOnlyList<PageDraft> pages, string total)
{
    /// <summary>Writes those of a page.</summary>
    public void Write(PageDraft page)
    {
        foreach (var waiting in page.Canvas.Waiting)
        {
            Write(page, waiting);
        }
    }

    private void Write(PageDraft page, WaitingText waiting)
    {
        var text = waiting.Kind switch
        {
            PageNumberKind.Own => page.Label,
            PageNumberKind.Total => total,
            _ => waiting.TargetId is not null && context.Places.Places.TryGetValue(waiting.TargetId, out var place) ? pages[place.Page].Label : string.Empty,
        };
        if (text.Length == 0)
        {
            return;
        }

        var pieces = new List<InlinePiece> { new TextPiece(text, waiting.Format, waiting.Slot) };
        var free = waiting.Width - context.WidthOf(pieces);
        context.LabelsMissed |= waiting.Kind == PageNumberKind.Target && (waiting.Flush ? free < -FlowStack.Tolerance : Math.Abs(free) > FlowStack.Tolerance);
        if (context.ComposeLine(pieces, waiting.Format.Size) is { } line)
        {
            page.Canvas.Place(line, waiting.X + (waiting.Flush ? free : free / 2), waiting.Baseline);
        }
    }
}
