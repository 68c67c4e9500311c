using ComplianceKit.Fonts.Discovery;

namespace ComplianceKit.Typesetting.Inline.Breaking;

/// <summary>
/// Soft hyphens (U+00AD): a line may end at one, and only then a hyphen is printed. The printed hyphen stands for the soft hyphen, so that
/// the word is copied out and spoken whole (PDF 32000-1 §14.8.2.2.3).
/// </summary>
internal static class SoftHyphens
{
    /// <summary>The character.</summary>
    public const char Character = '\u00AD';

    /// <summary>The character as text.</summary>
    public const string Text = "\u00AD";

    /// <summary>A text without them, as where nothing is broken into lines.</summary>
    public static string Without(string text) => text.Replace(Text, string.Empty, StringComparison.Ordinal);

    /// <summary>The glyph that is printed.</summary>
    public static ResolvedGlyph? GlyphOf(TextFormat format, FontBook fonts) =>
        fonts.Find(format.Family, format.Bold, '\u2010') is { } own && own.Font.AdvanceOf(own.Glyph) * 2 <= own.Font.UnitsPerEm
            ? own
            : fonts.Find(format.Family, format.Bold, '-');

    /// <summary>Marks that a line may end behind <paramref name="cell"/> with a hyphen.</summary>
    public static void Mark(ref Cell cell, FontBook fonts)
    {
        if (cell.Piece is TextPiece text && GlyphOf(text.Format, fonts) is { } hyphen)
        {
            cell.Wish = BreakWish.Hyphenated;
            cell.HyphenWidth = text.Format.Size * hyphen.Font.AdvanceOf(hyphen.Glyph) / hyphen.Font.UnitsPerEm;
        }
    }
}
