using System.Text;
using ComplianceKit.Documents.Unicode;

namespace ComplianceKit.Pdf.Encryption.Passwords;

/// <summary>
/// Prepares passwords as ISO 32000-2 §7.6.4.3.3 asks for: with the profile SASLprep (RFC 4013) of stringprep (RFC 3454), so that a password
/// opens a file whichever keyboard it is typed on. Characters that Unicode 3.2 does not know are left as they are.
/// </summary>
internal static class SaslPreparation
{
    /// <summary>The password in its one form; <see langword="null"/> where it has a character that no password may have, or none that is left.</summary>
    public static string? Of(string password)
    {
        if (!IsWhole(password))
        {
            return null;
        }

        var mapped = password.EnumerateRunes()
            .Select(static rune => rune.Value)
            .Where(static character => !IsLeftOut(character))
            .Select(static character => IsSpace(character) ? ' ' : character);
        var prepared = Normalization.Of(mapped);
        return prepared.Count == 0 || prepared.Exists(IsProhibited) || !KeepsDirection(prepared) ? null : string.Concat(prepared.Select(char.ConvertFromUtf32));
    }

    private static bool IsWhole(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return false;
            }
        }

        return true;
    }

    // RFC 3454 table C.1.2.
    private static bool IsSpace(int character) =>
        character is 0x00A0 or 0x1680 or (>= 0x2000 and <= 0x200B) or 0x202F or 0x205F or 0x3000;

    // RFC 3454 table B.1, but for the zero width space, which table C.1.2 makes a space.
    private static bool IsLeftOut(int character) =>
        character is 0x00AD or 0x034F or 0x1806 or (>= 0x180B and <= 0x180D) or 0x200C or 0x200D or 0x2060 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF;

    // RFC 3454 tables C.2.1, C.2.2, C.3, C.4, C.6, C.7, C.8 and C.9; half of a pair (C.5) does not come here.
    private static bool IsProhibited(int character) => character is < 0x20 or (>= 0x7F and <= 0x9F)
        or 0x06DD or 0x070F or 0x180E or 0x200C or 0x200D or 0x2028 or 0x2029 or (>= 0x2060 and <= 0x2063) or (>= 0x206A and <= 0x206F)
        or 0xFEFF or (>= 0xFFF9 and <= 0xFFFD) or (>= 0x1D173 and <= 0x1D17A)
        or (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0x10FFFF)
        or (>= 0xFDD0 and <= 0xFDEF) or (>= 0x2FF0 and <= 0x2FFB)
        or 0x0340 or 0x0341 or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or 0xE0001 or (>= 0xE0020 and <= 0xE007F)
        || (character & 0xFFFE) == 0xFFFE;

    // RFC 3454 §6: text that runs from right to left has no letters that run the other way, and begins and ends with its own.
    private static bool KeepsDirection(List<int> text) =>
        !text.Exists(RunsLeft) || (RunsLeft(text[0]) && RunsLeft(text[^1]) && !text.Exists(static character => !RunsLeft(character) && Rune.IsLetter(new Rune(character))));

    // The blocks of Hebrew, Arabic, Syriac and Thaana; their digits and marks run either way.
    private static bool RunsLeft(int character) =>
        character is (>= 0x05BE and <= 0x07B1) or (>= 0xFB1D and <= 0xFDFC) or (>= 0xFE70 and <= 0xFEFC) && Rune.IsLetter(new Rune(character));
}
