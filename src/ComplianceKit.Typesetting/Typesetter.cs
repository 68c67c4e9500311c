using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting;

/// <summary>The room's door: turns a document tree into pages.</summary>
public static class Typesetter
{
    /// <summary>Lays <paramref name="document"/> out with the fonts of <paramref name="fonts"/>.</summary>
    public static LaidOutDocument LayOut(Document document, FontBook fonts)
    {
        var context = new LayoutContext(document, fonts);
        var structure = new StructureNode(StructureRole.Document) { Language = document.Properties.Language };
        var drafts = new List<PageDraft>();
        foreach (var section in document.Sections)
        {
            new SectionLayout(context).Add(section, structure, drafts);
        }

        var running = new RunningLines(context, drafts);
        running.Add();
        new PageNumberPatches(context, drafts, running.Total).Write();
        ReportMissingGlyphs(context);
        return new LaidOutDocument(
            document.Properties,
            Finished(drafts),
            structure,
            OutlineBuilder.Build(context.Headings, context.Places.Places),
            context.Places.Places,
            Anchors(context.Places, drafts),
            context.Diagnostics.ToImmutable());
    }

    private static List<Page> Finished(List<PageDraft> drafts)
    {
        var pages = new List<Page>(drafts.Count);
        foreach (var draft in drafts)
        {
            var settings = draft.Section.Page;
            pages.Add(new Page(settings.Width, settings.Height, draft.Label, draft.Canvas.Items, draft.Canvas.Links));
        }

        return pages;
    }

    private static ImmutableArray<Anchor> Anchors(PlaceRegister places, List<PageDraft> drafts)
    {
        var anchors = ImmutableArray.CreateBuilder<Anchor>(places.Order.Count);
        foreach (var id in places.Order)
        {
            if (!id.StartsWith(HeadingIndex.OwnIdPrefix, StringComparison.Ordinal))
            {
                var page = places.Places[id].Page;
                anchors.Add(new Anchor(id, page + 1, drafts[page].Label));
            }
        }

        return anchors.ToImmutable();
    }

    private static void ReportMissingGlyphs(LayoutContext context)
    {
        foreach (var glyph in context.Missing.Found)
        {
            context.Diagnostics.Add(LayoutDiagnostics.MissingGlyph(glyph));
        }
    }
}
