using ComplianceKit.Documents.Tree;
using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Blocks;
using ComplianceKit.Typesetting.Flow.Notes;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>Lays out one section: composes its blocks, divides them into pages, and makes the type smaller where it may take only so many pages.</summary>
internal sealed class SectionLayout(LayoutContext context)
{
    /// <summary>How much smaller the type gets at each step.</summary>
    private const double Step = 0.05;

    /// <summary>Adds the pages of <paramref name="section"/> to <paramref name="pages"/> and its nodes to <paramref name="document"/>.</summary>
    public void Add(Section section, StructureNode document, PageRun pages)
    {
        var columns = Math.Max(1, section.Page.Columns);
        var mostParts = section.Page.MaximumPages is { } most ? Math.Max(1, most) * columns : int.MaxValue;
        context.TextHeight = TextArea.Height(section.Page);
        context.ColumnWidth = TextArea.ColumnWidth(section.Page);
        context.SectionStyle = context.Document.Styles.ResolveSection(section);
        var smallest = Math.Clamp(section.Page.MinimumScale, 0.5, 1);
        for (var step = 0; ; step++)
        {
            context.Scale = Math.Max(smallest, 1 - (step * Step));
            var node = new StructureNode(StructureRole.Section) { Id = section.Id, Language = section.Language, Title = section.Name };

            // Where nothing depends on how many pages there are, each is drawn before what follows it is composed: a long section is never in memory whole.
            var isInTurn = columns == 1 && section.Page.MaximumPages is null;
            var stack = Compose(section, node, isInTurn);
            var divider = new PageDivider(context, stack, columns);
            var parts = isInTurn ? null : divider.Divide(context.TextHeight);
            if (parts?.Count > mostParts && context.Scale > smallest)
            {
                continue;
            }

            if (parts?.Count > mostParts)
            {
                context.Diagnostics.Add(LayoutDiagnostics.SectionDoesNotFit(section.Page.MaximumPages!.Value, Excess(parts, mostParts), section.Origin));
            }

            document.Add(node);
            if (section.Page.StartsOnFront && pages.Count % 2 == 1)
            {
                pages.Add(new Paginator(context).Blank(pages));
            }

            if (section.Id is not null)
            {
                context.Places.Add(section.Id, new Destination(pages.Count, section.Page.Margins.Top));
            }

            new Paginator(context).Draw(section, stack, parts ?? divider.InTurn(context.TextHeight), pages);
            context.Scale = 1;
            return;
        }
    }

    private FlowStack Compose(Section section, StructureNode node, bool isInTurn)
    {
        context.Footnotes.Clear();
        context.FootnoteOrder = FootnoteSearch.In(section.Blocks);
        var builder = new BlockBuilder(context);
        return isInTurn && context.FootnoteOrder.Count == 0
            ? builder.StackInTurn(section.Blocks, context.SectionStyle, context.ColumnWidth, node)
            : builder.Stack(section.Blocks, context.SectionStyle, context.ColumnWidth, node, context.TextHeight, mayBreakPages: true);
    }

    private static double Excess(List<ColumnPlan> parts, int allowed)
    {
        double excess = 0;
        for (var i = allowed; i < parts.Count; i++)
        {
            excess += parts[i].Flow.Height + (parts[i].Foot?.Height ?? 0);
        }

        return excess;
    }
}
