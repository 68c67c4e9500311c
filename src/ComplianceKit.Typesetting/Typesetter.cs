using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Flow.Blocks;
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
    /// <param name="press">Takes the pages of a long document as they are made; <see langword="null"/> where all are wanted.</param>
    public static LaidOutDocument LayOut(Document document, FontBook fonts, LineStock? stock = null, IPagePress? press = null)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var layout = 1; ; layout++)
        {
            var (laidOut, found, missed) = LayOut(new LayoutContext(document, fonts, stock) { KnownLabels = labels }, new PageRun(press, isFirst: layout == 1));
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

    private static (LaidOutDocument LaidOut, Dictionary<string, string> Labels, bool Missed) LayOut(LayoutContext context, PageRun pages)
    {
        var document = context.Document;
        var structure = new StructureNode(StructureRole.Document) { Language = document.Properties.Language };
        foreach (var section in document.Sections)
        {
            new SectionLayout(context).Add(section, structure, pages);
        }

        var drafts = pages.Drafts;
        var laidOut = Finish(document, context, structure, drafts);
        var running = new RunningLines(context, drafts);
        var patches = new PageNumberPatches(context, drafts, running.Total);
        foreach (var page in drafts)
        {
            running.Add(page);
            patches.Write(page);
            pages.Complete(laidOut, page);
        }

        ReportMissingGlyphs(context);
        HeadingOrder.Check(context.Headings.Entries, context.Diagnostics);
        var missed = context.LabelsMissed || pages.IsTrial;
        var found = missed || context.KnownLabels.Count > 0
            ? context.Places.Places.ToDictionary(static place => place.Key, place => drafts[place.Value.Page].Label, StringComparer.Ordinal)
            : [];
        return (laidOut with { Diagnostics = context.Diagnostics.ToImmutable() }, found, missed);
    }

    private static LaidOutDocument Finish(Document document, LayoutContext context, StructureNode structure, IReadOnlyList<PageDraft> drafts) =>
        new(
            document.Properties,
            [.. drafts.Select(static draft => draft.Finished())],
            structure,
            OutlineBuilder.Build(context.Headings, context.Places.Places),
            context.Places.Places,
            Anchors(context.Places, drafts),
            []);

    private static ImmutableArray<Anchor> Anchors(PlaceRegister places, IReadOnlyList<PageDraft> drafts)
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

        foreach (var text in context.Missing.Reversed)
        {
            context.Diagnostics.Add(LayoutDiagnostics.RightToLeft(text));
        }
    }
}
