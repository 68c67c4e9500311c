namespace ComplianceKit.Fonts.Discovery;

/// <summary>
/// The families that the tool brings along: <c>gothic</c> and <c>mincho</c>, each put together from a face with full-width kana
/// (BIZ UDGothic, BIZ UDMincho) and one with proportional Latin letters (BIZ UDPGothic, BIZ UDPMincho). There is no bold BIZ UDMincho, so bold
/// <c>mincho</c> is the regular face.
/// </summary>
internal static class BuiltInFamilies
{
    public static IReadOnlyList<FontFamily> In(string folder, FontProblemLog problems)
    {
        FontFile Open(string name) => new(Path.Combine(folder, name), 0, problems, isOurs: true);
        return
        [
            Compose("gothic", Open("BIZUDGothic-Regular.ttf"), Open("BIZUDPGothic-Regular.ttf"),
                Open("BIZUDGothic-Bold.ttf"), Open("BIZUDPGothic-Bold.ttf")),
            Compose("mincho", Open("BIZUDMincho-Regular.ttf"), Open("BIZUDPMincho-Regular.ttf"), null, null),
        ];
    }

    private static FontFamily Compose(string name, FontFile japanese, FontFile latin, FontFile? boldJapanese, FontFile? boldLatin) => new(
        name, japanese, boldJapanese ?? japanese, Parts(japanese, latin), boldJapanese is null ? [] : Parts(boldJapanese, boldLatin!));

    // The proportional face stands once more behind the other, for characters that only it has.
    private static FamilyPart[] Parts(FontFile japanese, FontFile latin) =>
        [new(latin, IsWestern), new(japanese, static _ => true), new(latin, static _ => true)];

    /// <summary>
    /// Letters, digits and punctuation of Western text. Signs that Japanese text sets full-width (JIS X 0208 has them: § ¨ ° ± ´ ¶ × ÷)
    /// are not among them, nor are © and ® (full-width in the proportional face, half-width in the other), quotation marks, Greek and Cyrillic.
    /// The em dash is: only the proportional face has it full-width, so that two of them make the Japanese long dash.
    /// </summary>
    private static bool IsWestern(int codePoint) => codePoint switch
    {
        0xA7 or 0xA8 or 0xA9 or 0xAE or 0xB0 or 0xB1 or 0xB4 or 0xB6 or 0xD7 or 0xF7 => false,
        >= 0x20 and <= 0x7E => true,
        >= 0xA0 and <= 0x24F => true,
        >= 0x1E00 and <= 0x1EFF => true,
        0x2014 => true,
        _ => false,
    };
}
