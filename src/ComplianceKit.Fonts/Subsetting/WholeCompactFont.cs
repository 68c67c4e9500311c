using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Subsetting;

/// <summary>
/// Faces with CFF outlines are embedded whole: cutting charstrings and their subroutines is a format of its own, and such
/// faces come in only from a workspace or the system. Glyph numbers stay as they are; tables in which they do not name the
/// glyphs are refused when the file is read (<see cref="CompactCharset"/>).
/// </summary>
internal static class WholeCompactFont
{
    public static FontSubset Make(TableView cff, IEnumerable<int> glyphs, int glyphCount)
    {
        var kept = new SortedDictionary<int, int> { [0] = 0 };
        foreach (var glyph in glyphs)
        {
            if (glyph > 0 && glyph < glyphCount)
                kept[glyph] = glyph;
        }

        return new FontSubset(cff.Data, kept);
    }
}
