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
    private readonly HashSet<UsedFont> done = [];

    /// <summary>The faces and parts of faces.</summary>
    public IReadOnlyList<UsedFont> Fonts => fonts;

    /// <summary>Those that are in the file, with their object numbers.</summary>
    public IReadOnlyList<(UsedFont Font, int Number)> Written => written;

    /// <summary>The part of a face that has a glyph.</summary>
    public UsedFont this[OpenTypeFont font, int glyph] => byFont[font].With(glyph);

    /// <summary>Gathers the glyphs of <paramref name="pages"/>.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="stock">What the series shares.</param>
    /// <param name="known">The first of the pages, as far as all documents of the series have them.</param>
    public static FontCollector Of(IReadOnlyList<Page> pages, SeriesStock stock, IReadOnlyList<CommonPage> known)
    {
        var collector = new FontCollector(stock);
        foreach (var font in known.SelectMany(static page => page.Fonts))
        {
            collector.PartsOf(font).Common ??= collector.Begin(new UsedFont(font, collector.fonts.Count, stock.FontOf(font)!));
        }

        collector.AddAll(pages.Skip(known.Count));
        return collector;
    }

    /// <summary>Gathers the glyphs of further pages.</summary>
    public void AddAll(IEnumerable<Page> pages)
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

    /// <summary>
    /// Gives all glyphs their numbers. Fonts that a series shares are embedded at once, those of this document alone by
    /// <see cref="WriteAll"/>: so the numbers of objects between are the same in all files of a series.
    /// </summary>
    public void Number(PdfFile file)
    {
        foreach (var font in fonts)
        {
            if (font.IsShared || stock.Streams is null)
            {
                Write(font, file);
            }
            else
            {
                font.Pack();
            }
        }
    }

    /// <summary>Embeds the fonts that are not in the file yet.</summary>
    public void WriteAll(PdfFile file)
    {
        foreach (var font in fonts)
        {
            Write(font, file);
        }
    }

    /// <summary>The characters that glyph <paramref name="index"/> of a run stands for.</summary>
    public static ReadOnlySpan<char> TextAt(GlyphRun run, int index)
    {
        var end = index + 1 < run.Clusters.Length ? run.Clusters[index + 1] : run.Text.Length;
        return run.Text.AsSpan(run.Clusters[index], Math.Max(0, end - run.Clusters[index]));
    }

    private void Write(UsedFont font, PdfFile file)
    {
        if (done.Add(font))
        {
            written.Add((font, font.Write(file)));
        }
    }

    private void Add(GlyphRun run)
    {
        var parts = PartsOf(run.Font);
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

    private Parts PartsOf(OpenTypeFont font)
    {
        if (!byFont.TryGetValue(font, out var parts))
        {
            byFont.Add(font, parts = new Parts());
        }

        return parts;
    }

    private UsedFont PartFor(Parts parts, OpenTypeFont font, int glyph)
    {
        if (stock.FontOf(font) is { } common && common.Glyphs.ContainsKey(glyph))
        {
            return parts.Common ??= Begin(new UsedFont(font, fonts.Count, common));
        }

        return parts.Own ??= Begin(new UsedFont(font, fonts.Count, grows, quick: stock.Streams is not null));
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
