using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Discovery;

/// <summary>One file of a family and the characters that it is asked for.</summary>
internal sealed record FamilyPart(FontFile File, Func<int, bool> Serves);

/// <summary>A family: parts that are asked in order, for the regular and for the bold face.</summary>
/// <param name="Name">The name that styles use.</param>
/// <param name="Primary">The file that gives the regular face its line height.</param>
/// <param name="PrimaryBold">The same for the bold face.</param>
/// <param name="Regular">Parts of the regular face.</param>
/// <param name="Bold">Parts of the bold face; the regular ones are asked after them.</param>
internal sealed record FontFamily(
    string Name, FontFile Primary, FontFile PrimaryBold, FamilyPart[] Regular, FamilyPart[] Bold)
{
    public ResolvedGlyph? Find(bool bold, int codePoint, int variationSelector) =>
        (bold ? Find(Bold, codePoint, variationSelector) : null) ?? Find(Regular, codePoint, variationSelector);

    public OpenTypeFont? PrimaryFace(bool bold) => (bold ? PrimaryBold.Font : null) ?? Primary.Font;

    private static ResolvedGlyph? Find(FamilyPart[] parts, int codePoint, int variationSelector)
    {
        foreach (var part in parts)
        {
            if (part.Serves(codePoint) && part.File.Font is { } font && font.GlyphOf(codePoint, variationSelector) is > 0 and var glyph)
            {
                return new ResolvedGlyph(font, glyph);
            }
        }

        return null;
    }
}
