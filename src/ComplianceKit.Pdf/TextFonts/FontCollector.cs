using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.TextFonts;

/// <summary>Gathers the glyphs of all pages by face, in the order in which the faces are met.</summary>
internal sealed class FontCollector
{
    private readonly Dictionary<OpenTypeFont, UsedFont> byFont = new(ReferenceEqualityComparer.Instance);
    private readonly List<UsedFont> fonts = [];

    /// <summary>The faces.</summary>
    public IReadOnlyList<UsedFont> Fonts => fonts;

    /// <summary>The entry of a face.</summary>
    public UsedFont this[OpenTypeFont font] => byFont[font];

    /// <summary>Gathers the glyphs of <paramref name="pages"/>.</summary>
    public static FontCollector Of(IReadOnlyList<Page> pages)
    {
        var collector = new FontCollector();
        foreach (var page in pages)
        {
            foreach (var item in page.Items)
            {
                if (item is GlyphRun run)
                {
                    collector.Add(run);
                }
            }
        }

        return collector;
    }

    /// <summary>The characters that glyph <paramref name="index"/> of a run stands for.</summary>
    public static ReadOnlySpan<char> TextAt(GlyphRun run, int index)
    {
        var end = index + 1 < run.Clusters.Length ? run.Clusters[index + 1] : run.Text.Length;
        return run.Text.AsSpan(run.Clusters[index], Math.Max(0, end - run.Clusters[index]));
    }

    private void Add(GlyphRun run)
    {
        if (!byFont.TryGetValue(run.Font, out var used))
        {
            used = new UsedFont(run.Font, fonts.Count);
            byFont.Add(run.Font, used);
            fonts.Add(used);
        }

        for (var index = 0; index < run.Glyphs.Length; index++)
        {
            var text = TextAt(run, index);
            if (!used.Says(run.Glyphs[index], text))
            {
                used.Use(run.Glyphs[index], text.ToString());
            }
        }
    }
}
