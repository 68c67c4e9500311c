using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.TextFonts;

/// <summary>A face with glyphs that a document shows of it, and the characters that each stands for.</summary>
/// <param name="font">The face.</param>
/// <param name="index">Its number among those of the document.</param>
/// <param name="grows">Whether glyphs get their numbers when they are met, because pages are written before all are known.</param>
/// <param name="quick">Whether it is one of thousands, see <see cref="PackedStream.Compress"/>.</param>
internal sealed class UsedFont(OpenTypeFont font, int index, bool grows = false, bool quick = false)
{
    private readonly List<int> inOrder = [];
    private readonly Dictionary<int, string>? own = [];
    private PackedFont? packed;
    private readonly IReadOnlyDictionary<int, string>? shared;
    private readonly Dictionary<int, int> growing = [];
    private IReadOnlyDictionary<int, int> numberOf = new Dictionary<int, int>();

    /// <summary>The part of a face that all documents of a series share.</summary>
    public UsedFont(OpenTypeFont font, int index, Series.CommonFont stock)
        : this(font, index) => (own, shared, packed, IsShared, numberOf) = (null, stock.Glyphs, stock.Packed, true, stock.Packed.NumberOf);

    /// <summary>The face.</summary>
    public OpenTypeFont Font => font;

    /// <summary>Its name in the resources of pages: F0, F1 and so on.</summary>
    public string Name { get; } = $"F{index}";

    /// <summary>Glyphs with the characters that they stand for where they were first met.</summary>
    public IReadOnlyDictionary<int, string> Glyphs => own ?? shared!;

    /// <summary>Whether other documents of a series have it, too.</summary>
    public bool IsShared { get; }

    /// <summary>Cuts the face, which gives its glyphs their numbers.</summary>
    public PackedFont Pack()
    {
        packed ??= Embedding.Pack(this, grows ? font.Subset(inOrder) : font.Subset(Glyphs.Keys.ToHashSet()), quick);
        numberOf = packed.NumberOf;
        return packed;
    }

    /// <summary>Embeds it and returns its object number.</summary>
    public int Write(PdfFile file) => Pack().Write(file);

    /// <summary>The glyph's number in the embedded file. Known after <see cref="Pack"/>, or at once where the font grows.</summary>
    public int NumberOf(int glyph) => grows ? growing[glyph] : numberOf[glyph];

    /// <summary>The width of a glyph of the whole font in thousandths of an em.</summary>
    public int WidthOf(int glyph) => (int)Math.Round(font.AdvanceOf(glyph) * 1000.0 / font.UnitsPerEm);

    /// <summary>Notes that a glyph stands for these characters.</summary>
    public void Use(int glyph, string text)
    {
        // Where pages are written already, what they show must go on to say the same.
        if (own is not null && (!own.TryGetValue(glyph, out var known) || (known.Length == 0 && text.Length > 0 && !grows)))
        {
            own[glyph] = text;
            if (grows && growing.TryAdd(glyph, NextNumber(glyph)))
            {
                inOrder.Add(glyph);
            }
        }
    }

    private int NextNumber(int glyph) => glyph != 0 ? growing.Count + (growing.ContainsKey(0) ? 0 : 1) : glyph;

    /// <summary>Whether it has the glyph.</summary>
    public bool Has(int glyph) => Glyphs.ContainsKey(glyph);

    /// <summary>Whether the glyph's entry in the character map says just these characters.</summary>
    public bool Says(int glyph, ReadOnlySpan<char> text) => Glyphs.TryGetValue(glyph, out var known) && text.SequenceEqual(known);
}
