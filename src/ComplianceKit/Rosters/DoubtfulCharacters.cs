using System.Text;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Rosters;

/// <summary>Finds characters that look right on one machine and wrong on another, or that hide among others.</summary>
internal static class DoubtfulCharacters
{
    // Twelve characters of the block of compatibility ideographs are ordinary ones (The Unicode Standard, chapter 18): 﨑 among them.
    private const string OrdinaryIdeographs = "\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27\uFA28\uFA29";

    /// <summary>The first one with its place, counted in characters from 1; <see langword="null"/> where there is none.</summary>
    public static (int Place, LocalizedText Kind)? First(string text)
    {
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            place++;
            if (KindOf(rune) is { } kind)
            {
                return (place, kind);
            }
        }

        return null;
    }

    private static LocalizedText? KindOf(Rune rune) => rune.Value switch
    {
        >= 0xFF61 and <= 0xFF9F => new("half-width kana", "半角カナ"),
        (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0x10FFFD) => new("a private character (gaiji)", "外字"),
        >= 0x2E80 and <= 0x2FDF => new("a radical that looks like a character", "漢字に似た部首の記号"),
        (>= 0xF900 and <= 0xFAFF) when !OrdinaryIdeographs.Contains((char)rune.Value, StringComparison.Ordinal) => new("a compatibility ideograph", "互換漢字"),
        (>= 0x2F800 and <= 0x2FA1F) => new("a compatibility ideograph", "互換漢字"),
        (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF or 0x00AD => new("an invisible character", "見えない文字"),
        (< 0x20) or (>= 0x7F and <= 0x9F) => new("a control character", "制御文字"),
        _ => null,
    };
}
