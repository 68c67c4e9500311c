using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Pages;
using ComplianceKit.Typesetting.Flow;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>Divides the stack of a section into columns and pages.</summary>
internal sealed class Paginator(LayoutContext context)
{
    /// <summary>More pages than this from one section mean a mistake in layout, not a long text.</summary>
    private const int MostPages = 100_000;

    /// <summary>The parts of <paramref name="stack"/>, one a column, in order.</summary>
    public static List<StackPlan> Divide(FlowStack stack, double height)
    {
        var parts = new List<StackPlan>();
        StackPosition? position = StackPosition.Start;
        while (position is not null && parts.Count < MostPages)
        {
            var plan = stack.Plan(position, height, force: true);
            parts.Add(plan);
            position = plan.Kind == SpaceKind.Refused ? null : plan.Remainder;
        }

        return parts;
    }

    /// <summary>Draws the parts of a section on pages behind <paramref name="pages"/>.</summary>
    public void Draw(Section section, FlowStack stack, List<StackPlan> parts, List<PageDraft> pages)
    {
        var settings = section.Page;
        var columns = Math.Max(1, settings.Columns);
        var columnWidth = TextArea.ColumnWidth(settings);
        var height = TextArea.Height(settings);
        var number = settings.FirstPageNumber ?? (pages.Count == 0 ? 1 : pages[^1].Number + 1);
        for (var first = 0; first < parts.Count; first += columns, number++)
        {
            var canvas = new PageCanvas(context, pages.Count);
            var page = new PageDraft(section, canvas, first / columns, number, PageNumbers.Write(number, settings.PageNumberStyle));
            for (var column = 0; column < columns && first + column < parts.Count; column++)
            {
                var part = parts[first + column];
                var x = page.Left + (column * (columnWidth + settings.ColumnGap));
                stack.Draw(part, canvas, x, settings.Margins.Top + OffsetOf(settings.VerticalAlignment, height - part.Height));
            }

            pages.Add(page);
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
