using ComplianceKit.Fonts.Discovery;

namespace ComplianceKit.Fonts.OpenType;

/// <summary>What came of reading a font: the font, or what is wrong with it. Exactly one of <see cref="Font"/> and <see cref="Problem"/> is set.</summary>
/// <param name="Font">The font, or <see langword="null"/> if it cannot be used.</param>
/// <param name="Problem">Why it cannot be used.</param>
/// <param name="Detail">More about the problem, such as the name of the table; empty without one.</param>
public sealed record FontReading(OpenTypeFont? Font, FontProblemKind? Problem, string Detail)
{
    internal static FontReading Of(OpenTypeFont font) => new(font, null, "");

    internal static FontReading Failed(FontProblemKind kind, string detail) => new(null, kind, detail);
}
