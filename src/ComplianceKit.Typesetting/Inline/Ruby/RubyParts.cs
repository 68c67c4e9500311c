using ComplianceKit.Typesetting.Inline.Breaking;

namespace ComplianceKit.Typesetting.Inline.Ruby;

/// <summary>
/// Divides words whose readings find no room on a line. A group with one reading is not to be divided (JLREQ §3.3.6), but where it is wider than the
/// measure it would run off the paper or over the next cell: then each character takes the part of the reading that stands nearest to it.
/// </summary>
internal static class RubyParts
{
    /// <summary>The characters of a group, each with its part of the reading.</summary>
    public static IEnumerable<(List<RubyGlyph> Base, List<RubyGlyph> Reading)> OfGroup(List<RubyGlyph> bases, List<RubyGlyph> reading)
    {
        var (characters, kana) = (Clusters(bases), Clusters(reading));
        var next = 0;
        for (var index = 0; index < characters.Count; index++)
        {
            var part = new List<RubyGlyph>();
            for (; next < kana.Count && (next + 0.5) * characters.Count / kana.Count < index + 1; next++)
            {
                part.AddRange(kana[next]);
            }

            yield return (characters[index], part);
        }
    }

    /// <summary>A character with a reading no part of which is wider than <paramref name="measure"/>; all parts but the first stand above nothing.</summary>
    public static IEnumerable<(List<RubyGlyph> Base, List<RubyGlyph> Reading)> Within(List<RubyGlyph> character, List<RubyGlyph> reading, double measure)
    {
        var part = new List<RubyGlyph>();
        var (below, width) = (character, 0.0);
        foreach (var kana in Clusters(reading))
        {
            var wider = width + RubyCells.WidthOf(kana);
            if (part.Count > 0 && wider > measure + LineBreaker.Tolerance)
            {
                yield return (below, part);
                (below, part, wider) = ([], [], wider - width);
            }

            part.AddRange(kana);
            width = wider;
        }

        yield return (below, part);
    }

    /// <summary>Glyphs with the marks that stand on them.</summary>
    private static List<List<RubyGlyph>> Clusters(List<RubyGlyph> glyphs)
    {
        var clusters = new List<List<RubyGlyph>>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            if (clusters.Count == 0 || glyph.Width > 0)
            {
                clusters.Add([]);
            }

            clusters[^1].Add(glyph);
        }

        return clusters;
    }
}
