using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Fonts.Discovery;

namespace ComplianceKit.Typesetting.Inline.Glyphs;

/// <summary>Finds glyphs and reports the characters that have none.</summary>
internal static class GlyphFinder
{
    private const int ContextLength = 10;

    /// <summary>The glyph of <paramref name="unit"/>. A sequence that no font knows falls back to the plain character and is reported.</summary>
    public static ResolvedGlyph? Find(
        FontBook fonts, MissingGlyphSink missing, TextFormat format, CharacterUnit unit, string text, int index, SourceSpan? origin)
    {
        var found = fonts.Find(format.Family, format.Bold, unit.CodePoint, unit.Selector);
        if (found is not null)
        {
            return found;
        }

        missing.Add(new MissingGlyph(unit.CodePoint, unit.Selector, origin, ContextOf(text, index)));
        return unit.Selector == 0 ? null : fonts.Find(format.Family, format.Bold, unit.CodePoint);
    }

    /// <summary>The text around <paramref name="index"/>, never cut within a pair of surrogates.</summary>
    public static string ContextOf(string text, int index)
    {
        var start = Math.Max(0, index - ContextLength);
        var end = Math.Min(text.Length, index + ContextLength);
        if (start > 0 && char.IsLowSurrogate(text[start]))
        {
            start++;
        }

        if (end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end++;
        }

        return text[start..end];
    }
}
