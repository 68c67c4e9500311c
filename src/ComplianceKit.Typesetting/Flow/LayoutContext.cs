using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>What the layout of one document shares: fonts, styles, slots, links, places and what went wrong.</summary>
internal sealed class LayoutContext(Document document, FontBook fonts, LineStock? stock = null)
{
    private int slots;

    /// <summary>The document.</summary>
    public Document Document { get; } = document;

    /// <summary>The fonts.</summary>
    public FontBook Fonts { get; } = fonts;

    /// <summary>Resolved styles.</summary>
    public StyleCache Styles { get; } = new(document.Styles);

    /// <summary>Headings that contents and bookmarks list.</summary>
    public HeadingIndex Headings { get; } = HeadingIndex.Of(document);

    /// <summary>Characters that no font has.</summary>
    public MissingGlyphSink Missing { get; } = new();

    /// <summary>What went wrong.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Links by number.</summary>
    public List<LinkTarget> Links { get; } = [];

    /// <summary>Where nodes came to stand.</summary>
    public PlaceRegister Places { get; } = new();

    /// <summary>Factor by which the type of the current section is smaller.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>Height of the text area of the current section in points.</summary>
    public double TextHeight { get; set; } = double.MaxValue;

    /// <summary>Width of a text column of the current section in points.</summary>
    public double ColumnWidth { get; set; } = double.MaxValue;

    /// <summary>What the blocks of the current section inherit.</summary>
    public Style SectionStyle { get; set; } = StyleSheet.Root;

    /// <summary>The notes of the current section that stand at the foot of pages, by their ids.</summary>
    public Dictionary<string, FlowStack> Footnotes { get; } = new(StringComparer.Ordinal);

    /// <summary>The labels of pages by the ids that stand on them, as the layout before this one found them; empty in the first.</summary>
    public IReadOnlyDictionary<string, string> KnownLabels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a page number turned out wider or narrower than the space that was kept for it.</summary>
    public bool LabelsMissed { get; set; }

    /// <summary>Whether what is built now is a repetition that has no place in the structure.</summary>
    public bool Repeating { get; set; }

    /// <summary>A content slot that nothing uses yet.</summary>
    public int NewSlot() => Repeating ? PlacedItem.Artifact : slots++;

    /// <summary>How plain text of a style looks.</summary>
    public TextFormat FormatOf(Style style) => Styles.Format(style, Scale);

    /// <summary>Composes a text that stands on one line whatever its length.</summary>
    public LineBox? ComposeLine(List<InlinePiece> pieces, double lineHeight)
    {
        var lines = Compose(pieces, new LineSettings(UnlimitedWidth, TextAlignment.Start, lineHeight));
        return lines.Count > 0 ? lines[0] : null;
    }

    /// <summary>The lines of a paragraph.</summary>
    public IReadOnlyList<LineBox> Compose(List<InlinePiece> pieces, LineSettings settings) =>
        stock?.Compose(pieces, settings, Missing) ?? ParagraphComposer.Compose(pieces, settings, Fonts, Missing);

    /// <summary>The least and the greatest width of a paragraph in points.</summary>
    public (double MinimumWidth, double MaximumWidth) Measure(List<InlinePiece> pieces) => stock?.Measure(pieces) ?? ParagraphComposer.Measure(pieces, Fonts);

    /// <summary>Width in points of a text on one line.</summary>
    public double WidthOf(List<InlinePiece> pieces) => Measure(pieces).MaximumWidth;

    private const double UnlimitedWidth = 100_000;
}
