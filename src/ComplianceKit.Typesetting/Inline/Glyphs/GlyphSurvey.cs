using ComplianceKit.Fonts.Discovery;

namespace ComplianceKit.Typesetting.Inline.Glyphs;

/// <summary>Tells before anything is set whether every character of a text can be.</summary>
public static class GlyphSurvey
{
    /// <summary>The place of the first character that no font has, counted in characters from 1; 0 where all have a glyph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fonts">The fonts.</param>
    /// <param name="family">The family that the text is set in.</param>
    public static int FirstMissing(string text, FontBook fonts, string family)
    {
        var place = 0;
        for (var index = 0; index < text.Length;)
        {
            var unit = CharacterReader.Read(text, index);
            place++;
            index += unit.Length;
            if (CharacterReader.IsBroken(unit.CodePoint)
                || (!CharacterReader.IsIgnorable(unit.CodePoint) && unit.CodePoint != '\t' && fonts.Find(family, false, unit.CodePoint, unit.Selector) is null))
            {
                return place;
            }
        }

        return 0;
    }
}
