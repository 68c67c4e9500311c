using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Pdf.TextFonts;

/// <summary>A face with the glyphs that a document shows of it, and the characters that each stands for.</summary>
internal sealed class UsedFont(OpenTypeFont font, int index)
{
    private readonly SortedDictionary<int, string> textOf = [];

    /// <summary>The face.</summary>
    public OpenTypeFont Font => font;

    /// <summary>Its name in the resources of pages: F0, F1 and so on.</summary>
    public string Name { get; } = $"F{index}";

    /// <summary>Glyphs with the characters that they stand for where they were first met.</summary>
    public IReadOnlyDictionary<int, string> TextOf => textOf;

    /// <summary>The glyph's number in the embedded file. Known after <see cref="Embedding"/>.</summary>
    public int[] NewGlyphOf { get; set; } = [];

    /// <summary>Widths of the glyphs of the whole font in thousandths of an em.</summary>
    public int WidthOf(int glyph) => (int)Math.Round(font.AdvanceOf(glyph) * 1000.0 / font.UnitsPerEm);

    /// <summary>Notes that a glyph stands for these characters.</summary>
    public void Use(int glyph, string text)
    {
        if (!textOf.TryGetValue(glyph, out var known) || (known.Length == 0 && text.Length > 0))
        {
            textOf[glyph] = text;
        }
    }

    /// <summary>Whether the glyph's entry in the character map says just these characters.</summary>
    public bool Says(int glyph, ReadOnlySpan<char> text) => textOf.TryGetValue(glyph, out var known) && text.SequenceEqual(known);
}
