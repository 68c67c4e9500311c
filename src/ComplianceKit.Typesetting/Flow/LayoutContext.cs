using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Flow.Blocks;
using ComplianceKit.Typesetting.Flow.Notes;
using ComplianceKit.Typesetting.Frames;
using ComplianceKit.Typesetting.Inline;
using ComplianceKit.Typesetting.Inline.Glyphs;
using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>What the layout of one document shares: fonts, styles, slots, links, places and what went wrong.</summary>
/// <remarks>Not safe for use from several threads: each has a branch of its own.</remarks>
internal sealed class LayoutContext
{
    private readonly LineStock? stock;
    private readonly SlotCounter slots;

    /// <summary>What the layout of <paramref name="document"/> begins with.</summary>
    /// <param name="document">The document.</param>
    /// <param name="fonts">The fonts.</param>
    /// <param name="stock">Lines that it has in common with other documents; <see langword="null"/> for none.</param>
    public LayoutContext(Document document, FontBook fonts, LineStock? stock = null)
    {
        this.stock = stock;
        Document = document;
        Fonts = fonts;
        Headings = HeadingIndex.Of(document);
        Styles = new StyleCache(document.Styles);
        slots = new SlotCounter();
        Links = new LinkRegister();
        Places = new PlaceRegister();
    }

    private LayoutContext(LayoutContext trunk)
    {
        IsTrunk = false;
        stock = trunk.stock;
        Document = trunk.Document;
        Fonts = trunk.Fonts;
        Headings = trunk.Headings;
        Styles = new StyleCache(Document.Styles);
        slots = trunk.slots;
        Links = trunk.Links;
        Places = trunk.Places;
        KnownLabels = trunk.KnownLabels;
        Scale = trunk.Scale;
        TextHeight = trunk.TextHeight;
        ColumnWidth = trunk.ColumnWidth;
        SectionStyle = trunk.SectionStyle;
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The fonts.</summary>
    public FontBook Fonts { get; }

    /// <summary>Resolved styles.</summary>
    public StyleCache Styles { get; }

    /// <summary>Headings that contents and bookmarks list.</summary>
    public HeadingIndex Headings { get; }

    /// <summary>Characters that no font has.</summary>
    public MissingGlyphSink Missing { get; private set; } = new();

    /// <summary>What went wrong.</summary>
    public DiagnosticBag Diagnostics { get; private set; } = new();

    /// <summary>Links by number.</summary>
    public LinkRegister Links { get; }

    /// <summary>Where nodes came to stand.</summary>
    public PlaceRegister Places { get; }

    /// <summary>Factor by which the type of the current section is smaller.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>Height of the text area of the current section in points.</summary>
    public double TextHeight { get; set; } = double.MaxValue;

    /// <summary>Width of a text column of the current section in points.</summary>
    public double ColumnWidth { get; set; } = double.MaxValue;

    /// <summary>What the blocks of the current section inherit.</summary>
    public Style SectionStyle { get; set; } = StyleSheet.Root;

    /// <summary>The notes of the current section that stand at the foot of pages, by their ids.</summary>
    public Dictionary<string, Footnote> Footnotes { get; } = new(StringComparer.Ordinal);

    /// <summary>The places of those notes in the order of their numbers.</summary>
    public IReadOnlyDictionary<string, int> FootnoteOrder { get; set; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The labels of pages by the ids that stand on them, as the layout before this one found them; empty in the first.</summary>
    public IReadOnlyDictionary<string, string> KnownLabels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a page number turned out wider or narrower than the space that was kept for it.</summary>
    public bool LabelsMissed { get; set; }

    /// <summary>Whether what is built now is a repetition that has no place in the structure.</summary>
    public bool Repeating { get; set; }

    /// <summary>A content slot that nothing uses yet.</summary>
    public int NewSlot() => Repeating ? PlacedItem.Artifact : slots.Next();

    /// <summary>Whether parts of the document may be composed at the same time: what is in common with other documents is learnt in their order.</summary>
    public bool MayBranch => stock is null && !Repeating;

    /// <summary>Whether it is the document's own, not a branch of it.</summary>
    public bool IsTrunk { get; } = true;

    /// <summary>A context for another thread, which composes other parts of the section. Slots and links are numbers of the whole document.</summary>
    public LayoutContext Branch() => new(this);

    /// <summary>Takes over what went wrong in a branch whose thread has ended, and what goes wrong when its parts are drawn.</summary>
    public void Rejoin(LayoutContext branch)
    {
        foreach (var glyph in branch.Missing.Found)
        {
            Missing.Add(glyph);
        }

        foreach (var text in branch.Missing.Reversed)
        {
            Missing.Add(text);
        }

        Diagnostics.AddRange(branch.Diagnostics.ToImmutable());
        foreach (var (id, note) in branch.Footnotes)
        {
            Footnotes[id] = note;
        }

        branch.Missing = Missing;
        branch.Diagnostics = Diagnostics;
    }

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

    /// <summary>A width in points in which no line is broken for want of room.</summary>
    public const double UnlimitedWidth = 100_000;
}
