using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>Puts the columns of a section on pages.</summary>
internal sealed class Paginator(LayoutContext context)
{
    /// <summary>Length of the rule above notes as a part of the column.</summary>
    private const double RuleWidth = 1.0 / 3;

    /// <summary>Draws the parts of a section on pages behind <paramref name="pages"/>. Each is let go of as soon as it is drawn.</summary>
    public void Draw(Section section, FlowStack stack, IEnumerable<ColumnPlan> parts, PageRun pages)
    {
        var settings = section.Page;
        var columns = Math.Max(1, settings.Columns);
        var columnWidth = TextArea.ColumnWidth(settings);
        var height = TextArea.Height(settings);
        foreach (var (index, onPage) in parts.Chunk(columns).Index())
        {
            var number = NumberAfter(pages, settings, index == 0 ? settings.FirstPageNumber : null);
            var canvas = new PageCanvas(context, pages.Count);
            var page = new PageDraft(section, canvas, index, number, PageNumbers.Write(number, settings.PageNumberStyle));
            foreach (var (column, part) in onPage.Index())
            {
                var x = page.Left + (column * (columnWidth + settings.ColumnGap));
                var foot = part.Foot?.Height ?? 0;
                stack.Draw(part.Flow, canvas, x, settings.Margins.Top + OffsetOf(settings.VerticalAlignment, height - part.Flow.Height - foot));
                DrawFoot(part.Foot, canvas, x, settings.Margins.Top + height - foot, columnWidth);
                stack.Forget(part.Flow);
            }

            pages.Add(page);
        }
    }

    /// <summary>A page without anything on it, behind <paramref name="pages"/>.</summary>
    public PageDraft Blank(PageRun pages)
    {
        var section = pages.Last!.Section;
        var number = NumberAfter(pages, section.Page, null);
        return new PageDraft(section, new PageCanvas(context, pages.Count), 0, number, PageNumbers.Write(number, section.Page.PageNumberStyle)) { IsBlank = true };
    }

    // Where a cover does not count in "page x / y", the page after it is the first, or the last page would bear a number above the total. Pages that
    // do not count are still told apart, so that they go on from each other as long as their numbers are of one style.
    private static int NumberAfter(PageRun pages, PageSettings settings, int? given) =>
        given ?? (pages.Last is { } last && IsOneRun(last.Section.Page, settings) ? last : pages.LastCounted)?.Number + 1 ?? 1;

    private static bool IsOneRun(PageSettings before, PageSettings after) =>
        before.CountsInTotal == after.CountsInTotal && before.PageNumberStyle == after.PageNumberStyle;

    private void DrawFoot(FootPlan? foot, PageCanvas canvas, double x, double y, double width)
    {
        if (foot is null)
        {
            return;
        }

        var line = y + (FootnoteRoom.Rule / 2);
        canvas.Add(new Stroke(PlacedItem.Artifact, x, line, x + (width * RuleWidth), line, 0.4, context.SectionStyle.Color ?? Color.Black));
        y += FootnoteRoom.Rule;
        foreach (var (stack, plan) in foot.Notes)
        {
            stack.Draw(plan, canvas, x, y);
            y += plan.Height;
        }
    }

    private static double OffsetOf(VerticalAlignment alignment, double free) => alignment switch
    {
        VerticalAlignment.Middle => Math.Max(0, free / 2),
        VerticalAlignment.Bottom => Math.Max(0, free),
        _ => 0,
    };
}

/// <summary>The area of a page that holds text.</summary>
internal static class TextArea
{
    /// <summary>Width in points, at least 1.</summary>
    public static double Width(PageSettings page) => Math.Max(1, page.Width - page.Margins.Start - page.Margins.End);

    /// <summary>Height in points, at least 1.</summary>
    public static double Height(PageSettings page) => Math.Max(1, page.Height - page.Margins.Top - page.Margins.Bottom);

    /// <summary>Width of one text column.</summary>
    public static double ColumnWidth(PageSettings page)
    {
        var columns = Math.Max(1, page.Columns);
        return Math.Max(1, (Width(page) - ((columns - 1) * page.ColumnGap)) / columns);
    }
}
