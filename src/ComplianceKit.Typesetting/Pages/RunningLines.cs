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
        var baseline = atTop
            ? Math.Max(size, settings.Margins.Top - (size * 1.6))
            : Math.Min(settings.Height - (size * 0.3), settings.Height - settings.Margins.Bottom + (size * 2.2));
        var before = page.Canvas.Items.Count;
        var (start, end) = page.IsMirrored ? (line.End, line.Start) : (line.Start, line.End);
        var pieces = new RunningPieces(context, style, page.Canvas, page.Left, width, atTop);
        pieces.Place(Collect(start, style, values), Collect(line.Center, style, values), Collect(end, style, values), baseline);
        if (line.Ruled)
        {
            var y = atTop ? baseline + (size * 0.5) : baseline - (size * 1.2);
            page.Canvas.Add(new Stroke(PlacedItem.Artifact, page.Left, y, page.Left + width, y, 0.4, style.Color ?? Color.Black));
        }

        var items = page.Canvas.Items;
        for (var index = before; index < items.Count; index++)
        {
            items[index] = items[index] with { Slot = atTop ? PlacedItem.PageHeader : PlacedItem.PageFooter };
        }
    }

    private static readonly Style SmallRoot = StyleSheet.Root with { FontSize = 9, Alignment = TextAlignment.Start };

    private List<InlinePiece> Collect(ImmutableArray<TreeInline> content, Style style, RunningValues values)
    {
        var collector = new InlineCollector(context, values);
        if (!content.IsDefaultOrEmpty)
        {
            collector.Collect(content, style, Nowhere);
        }

        return collector.Pieces;
    }
}
