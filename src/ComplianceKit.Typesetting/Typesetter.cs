using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting;

/// <summary>The room's door: turns a document tree into pages.</summary>
public static class Typesetter
{
    /// <summary>Lays <paramref name="document"/> out with the fonts of <paramref name="fonts"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="fonts">The fonts.</param>
    /// <param name="stock">Lines that it has in common with other documents; <see langword="null"/> for none.</param>
    public static LaidOutDocument LayOut(Document document, FontBook fonts, LineStock? stock = null)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var layout = 1; ; layout++)
        {
            var (laidOut, found, missed) = LayOut(new LayoutContext(document, fonts, stock) { KnownLabels = labels });
            if (!missed && (labels.Count == 0 || AreEqual(labels, found)) || layout == MostLayouts)
            {
                return laidOut;
            }

            labels = found;
        }
    }

    // References to pages are as wide as the numbers, which are known only when all is laid out; then it is laid out again.
    private const int MostLayouts = 4;

    private static bool AreEqual(Dictionary<string, string> labels, Dictionary<string, string> found) =>
        labels.Count == found.Count && labels.All(label => found.TryGetValue(label.Key, out var other) && string.Equals(label.Value, other, StringComparison.Ordinal));

    private static (LaidOutDocument LaidOut, Dictionary<string, string> Labels, bool Missed) LayOut(LayoutContext context)
    {
        var document = context.Document;
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
        HeadingOrder.Check(context.Headings.Entries, context.Diagnostics);
        var found = context.LabelsMissed || context.KnownLabels.Count > 0
            ? context.Places.Places.ToDictionary(static place => place.Key, place => drafts[place.Value.Page].Label, StringComparer.Ordinal)
            : [];
        return (Finish(document, context, structure, drafts), found, context.LabelsMissed);
    }

    private static LaidOutDocument Finish(Document document, LayoutContext context, StructureNode structure, List<PageDraft> drafts) =>
        new(
            document.Properties,
            Finished(drafts),
            structure,
            OutlineBuilder.Build(context.Headings, context.Places.Places),
            context.Places.Places,
            Anchors(context.Places, drafts),
            context.Diagnostics.ToImmutable());

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
