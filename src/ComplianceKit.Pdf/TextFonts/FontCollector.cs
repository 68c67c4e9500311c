using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Pdf.Objects;
using ComplianceKit.Pdf.Series;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.TextFonts;

/// <summary>
/// Gathers the glyphs of all pages by face, in the order in which the faces are met. A face may come in two parts: what the documents of a
/// series share, and what this one has besides.
/// </summary>
/// <param name="stock">What the series shares.</param>
/// <param name="grows">Whether pages are written before all glyphs are known, so that each gets its number when it is met.</param>
internal sealed class FontCollector(SeriesStock stock, bool grows = false)
{
    private readonly Dictionary<OpenTypeFont, Parts> byFont = new(ReferenceEqualityComparer.Instance);
    private readonly List<UsedFont> fonts = [];
    private readonly List<(UsedFont Font, int Number)> written = [];

    /// <summary>The faces and parts of faces.</summary>
    public IReadOnlyList<UsedFont> Fonts => fonts;

    /// <summary>Those that are in the file, with their object numbers.</summary>
    public IReadOnlyList<(UsedFont Font, int Number)> Written => written;

    /// <summary>The part of a face that has a glyph.</summary>
    public UsedFont this[OpenTypeFont font, int glyph] => byFont[font].With(glyph);

    /// <summary>Gathers the glyphs of <paramref name="pages"/>.</summary>
    public static FontCollector Of(IReadOnlyList<Page> pages, SeriesStock stock)
    {
        var collector = new FontCollector(stock);
        collector.AddAll(pages);
        return collector;
    }

    /// <summary>Gathers the glyphs of further pages.</summary>
    public void AddAll(IReadOnlyList<Page> pages)
    {
        foreach (var page in pages)
        {
            foreach (var item in page.Items)
            {
                if (item is GlyphRun run)
                {
                    Add(run);
                }
            }
        }
    }

    /// <summary>Embeds the fonts that are not in the file yet.</summary>
    public void WriteAll(PdfFile file)
    {
        foreach (var font in fonts.Skip(written.Count).ToList())
        {
            written.Add((font, font.Write(file)));
        }
    }

    /// <summary>The characters that glyph <paramref name="index"/> of a run stands for.</summary>
    public static ReadOnlySpan<char> TextAt(GlyphRun run, int index)
    {
        var end = index + 1 < run.Clusters.Length ? run.Clusters[index + 1] : run.Text.Length;
        return run.Text.AsSpan(run.Clusters[index], Math.Max(0, end - run.Clusters[index]));
    }

    private void Add(GlyphRun run)
    {
        if (!byFont.TryGetValue(run.Font, out var parts))
        {
            byFont.Add(run.Font, parts = new Parts());
        }

        for (var index = 0; index < run.Glyphs.Length; index++)
        {
            var text = TextAt(run, index);
            var part = PartFor(parts, run.Font, run.Glyphs[index]);
            if (!part.Says(run.Glyphs[index], text))
            {
                part.Use(run.Glyphs[index], text.ToString());
            }
        }
    }

    private UsedFont PartFor(Parts parts, OpenTypeFont font, int glyph)
    {
        if (stock.FontOf(font) is { } common && common.Glyphs.ContainsKey(glyph))
        {
            return parts.Common ??= Begin(new UsedFont(font, fonts.Count, common));
        }

        return parts.Own ??= Begin(new UsedFont(font, fonts.Count, grows));
    }

    private UsedFont Begin(UsedFont font)
    {
        fonts.Add(font);
        return font;
    }

    private sealed class Parts
    {
        public UsedFont? Common { get; set; }

        public UsedFont? Own { get; set; }

        public UsedFont With(int glyph) => Common is { } common && common.Has(glyph) ? common : Own!;
    }
}
