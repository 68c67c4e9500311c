using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Series;

/// <summary>
/// Pages that all documents of a series begin with, drawn once. Only the pages before the first one that differs count: names of fonts and
/// numbers of marked content follow from all that stands before.
/// </summary>
internal sealed class PageStock
{
    private readonly List<CommonPage> pages = [];

    /// <summary>Adds the next page of the pattern.</summary>
    public void Add(Page page, PackedStream content) => pages.Add(new CommonPage(page, content, FontsOf(page)));

    /// <summary>The pages that a document has in common with the pattern.</summary>
    public IReadOnlyList<CommonPage> Of(IReadOnlyList<Page> document)
    {
        var count = 0;
        while (count < pages.Count && count < document.Count && AreEqual(pages[count].Page, document[count]))
        {
            count++;
        }

        return pages.GetRange(0, count);
    }

    private static OpenTypeFont[] FontsOf(Page page) => [.. page.Items.OfType<GlyphRun>().Select(static run => run.Font).Distinct()];

    private static bool AreEqual(Page one, Page other)
    {
        if (one.Items.Count != other.Items.Count || one.Height != other.Height || one.Width != other.Width)
        {
            return false;
        }

        for (var index = 0; index < one.Items.Count; index++)
        {
            if (!AreEqual(one.Items[index], other.Items[index]))
            {
                return false;
            }
        }

        return true;
    }

    // A picture is known by its name.
    private static bool AreEqual(PlacedItem one, PlacedItem other) => (one, other) switch
    {
        (GlyphRun first, GlyphRun second) => AreEqual(first, second),
        (PlacedImage first, PlacedImage second) => first.Image.Name == second.Image.Name && first with { Image = second.Image } == second,
        _ => one == other,
    };

    private static bool AreEqual(GlyphRun one, GlyphRun other) =>
        one.Slot == other.Slot && one.Font == other.Font && one.Size == other.Size && one.Color == other.Color && one.X == other.X && one.Baseline == other.Baseline
        && one.Text == other.Text && one.Glyphs.AsSpan().SequenceEqual(other.Glyphs) && one.Offsets.AsSpan().SequenceEqual(other.Offsets)
        && one.Clusters.AsSpan().SequenceEqual(other.Clusters);
}

/// <summary>A page that all documents of a series have.</summary>
/// <param name="Page">The page.</param>
/// <param name="Content">Its content stream.</param>
/// <param name="Fonts">Its faces in the order in which they are met.</param>
internal sealed record CommonPage(Page Page, PackedStream Content, IReadOnlyList<OpenTypeFont> Fonts);
