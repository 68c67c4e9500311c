using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>
/// Sets headers and footers once every page has its number. They are artifacts (PDF/UA-1 §7.1). Styled by <c>header</c> and <c>footer</c>.
/// </summary>
internal sealed class RunningLines(LayoutContext context, IReadOnlyList<PageDraft> pages)
{
    private static readonly StructureNode Nowhere = new(StructureRole.Division);
    private readonly string total = CountedPages(pages).ToString(CultureInfo.InvariantCulture);
    private readonly string[] headings = new string[7];
    private readonly HashSet<RunningLine> told = [];
    private int nextHeading;

    /// <summary>Number of pages that count in the total, as printed.</summary>
    public string Total => total;

    /// <summary>Sets the running lines of a page; pages come in order.</summary>
    public void Add(PageDraft page)
    {
        AdvanceHeadings(page.Canvas.Index);
        var settings = page.Section.Page;
        if (page.IsBlank || (page.IndexInSection == 0 && !settings.RunningLinesOnFirstPage))
        {
            return;
        }

        context.Repeating = true;
        var values = new RunningValues(page.Label, total, level => headings[Math.Clamp(level, 1, 6)] ?? string.Empty);
        if (settings.Header is { } header)
        {
            AddLine(header, page, values, "header", atTop: true);
        }

        if (settings.Footer is { } footer)
        {
            AddLine(footer, page, values, "footer", atTop: false);
        }

        context.Repeating = false;
    }

    private static int CountedPages(IReadOnlyList<PageDraft> pages)
    {
        var count = 0;
        foreach (var page in pages)
        {
            count += page.Section.Page.CountsInTotal ? 1 : 0;
        }

        return count;
    }

    /// <summary>Remembers the headings up to the end of a page; one of a higher level ends those below it.</summary>
    private void AdvanceHeadings(int page)
    {
        var entries = context.Headings.Entries;
        while (nextHeading < entries.Count)
        {
            var entry = entries[nextHeading];
            if (context.Places.Places.TryGetValue(entry.Id, out var place) && place.Page > page)
            {
                return;
            }

            var level = Math.Clamp(entry.Level, 1, 6);
            headings[level] = entry.Title;
            Array.Clear(headings, level + 1, headings.Length - level - 1);
            nextHeading++;
        }
    }

    private void AddLine(RunningLine line, PageDraft page, RunningValues values, string styleName, bool atTop)
    {
        var settings = page.Section.Page;
        var style = context.Styles.Resolve(SmallRoot, styleName, []);
        var size = style.FontSize ?? 9;
        var width = TextArea.Width(settings);
        var room = new RunningRoom(settings, size, atTop);
        var before = page.Canvas.Items.Count;
        var (start, end) = page.IsMirrored ? (line.End, line.Start) : (line.Start, line.End);
        var isAlone = new[] { start, line.Center, end }.Count(static piece => !piece.IsDefaultOrEmpty) == 1;
        var look = new RunningLook(style, values, (isAlone ? width : width / 2, room.PictureHeight));
        var lines = new RunningPieces(context, style, page.Left, width, atTop)
            .Place(Collect(start, look), Collect(line.Center, look), Collect(end, look), room.Baseline);
        var top = lines.Select(static placed => placed.Top).DefaultIfEmpty(room.Baseline - size).Min();
        var bottom = lines.Select(static placed => placed.Bottom).DefaultIfEmpty(room.Baseline).Max();
        var rule = atTop ? room.Baseline + (size * 0.5) : Math.Min(room.Baseline - (size * 1.2), top - (size * 0.3));
        var (first, last) = line.Ruled ? (Math.Min(top, rule), Math.Max(bottom, rule)) : (top, bottom);
        var shift = room.Shift(first, last);
        if (room.Excess(last - first) is > 0 and var excess && told.Add(line))
        {
            context.Diagnostics.Add(LayoutDiagnostics.RunningLineTooTall(atTop, excess, room.Height, line.Origin));
        }

        foreach (var placed in lines)
        {
            page.Canvas.Place(placed.Line, placed.X, placed.Baseline + shift);
        }

        if (line.Ruled)
        {
            var y = rule + shift;
            page.Canvas.Add(new Stroke(PlacedItem.Artifact, page.Left, y, page.Left + width, y, 0.4, style.Color ?? Color.Black));
        }

        var items = page.Canvas.Items;
        for (var index = before; index < items.Count; index++)
        {
            items[index] = items[index] with { Slot = atTop ? PlacedItem.PageHeader : PlacedItem.PageFooter };
        }
    }

    private static readonly Style SmallRoot = StyleSheet.Root with { FontSize = 9, Alignment = TextAlignment.Start };

    private List<InlinePiece> Collect(ImmutableArray<TreeInline> content, RunningLook look)
    {
        var collector = new InlineCollector(context, look.Values) { PictureRoom = look.PictureRoom };
        if (!content.IsDefaultOrEmpty)
        {
            collector.Collect(content, look.Style, Nowhere);
        }

        return collector.Pieces;
    }

    private sealed record RunningLook(Style Style, RunningValues Values, (double Width, double Height) PictureRoom);
}
