using System.Text;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Fonts.OpenType;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Inline.Glyphs;

/// <summary>
/// Joins glyphs of one look and slot to runs. Characters without a glyph join the run before them, else the one behind them, so that
/// every character stays in some run's text.
/// </summary>
internal sealed class GlyphRunBuilder(Func<ResolvedGlyph?> blank)
{
    // Nearly all runs have a glyph a character and are short: they share what says so.
    private static readonly int[][] OneEach = [.. Enumerable.Range(0, 64).Select(static length => Enumerable.Range(0, length).ToArray())];

    private readonly List<ushort> glyphs = [];
    private readonly List<double> places = [];
    private readonly List<int> clusters = [];
    private readonly StringBuilder text = new();
    private OpenTypeFont? font;
    private GlyphLook look;
    private double place;

    /// <summary>Where finished runs go.</summary>
    public List<PlacedItem> Items { get; set; } = [];

    /// <summary>Adds a glyph, or characters that are shown by nothing when <paramref name="face"/> is <see langword="null"/>.</summary>
    public void Add(in GlyphLook wanted, OpenTypeFont? face, ushort glyph, double x, ReadOnlySpan<char> characters)
    {
        var matches = (font is null || face is null || ReferenceEquals(font, face)) && (text.Length == 0 || look == wanted);
        if (!matches)
        {
            Flush();
        }

        look = wanted;
        place = x;
        if (face is not null)
        {
            font = face;
            clusters.Add(glyphs.Count == 0 ? 0 : text.Length);
            glyphs.Add(glyph);
            places.Add(x);
        }

        text.Append(characters);
    }

    /// <summary>Finishes the run. Text without any glyph is carried by a blank, if there is one.</summary>
    public void Flush()
    {
        if (font is null && text.Length > 0 && blank() is { } found)
        {
            font = found.Font;
            glyphs.Add((ushort)found.Glyph);
            places.Add(place);
            clusters.Add(0);
        }

        if (font is not null)
        {
            var origin = places[0];
            var offsets = new float[places.Count];
            for (var index = 0; index < offsets.Length; index++)
            {
                offsets[index] = (float)(places[index] - origin);
            }

            Items.Add(new GlyphRun(
                look.Slot, font, look.Size, look.Color, origin, look.Baseline, [.. glyphs], offsets, text.ToString(), Clusters()));
        }

        glyphs.Clear();
        places.Clear();
        clusters.Clear();
        text.Clear();
        font = null;
    }

    private int[] Clusters()
    {
        var isOneEach = clusters.Count < OneEach.Length && text.Length == clusters.Count && clusters.SequenceEqual(OneEach[clusters.Count]);
        return isOneEach ? OneEach[clusters.Count] : [.. clusters];
    }
}

/// <summary>What glyphs of one run share besides the face.</summary>
internal readonly record struct GlyphLook(int Slot, double Size, Color Color, double Baseline);
