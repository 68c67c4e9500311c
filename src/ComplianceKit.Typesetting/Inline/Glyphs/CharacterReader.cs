using System.Globalization;
using System.Text;

namespace ComplianceKit.Typesetting.Inline.Glyphs;

/// <summary>Reads a text as the units that get one glyph each: a code point with its variation selector, or a kana with its voicing mark.</summary>
internal static class CharacterReader
{
    private const string Voiceable = "うかきくけこさしすせそたちつてとはひふへほゝウカキクケコサシスセソタチツテトハヒフヘホヽ";
    private const string HalfVoiceable = "はひふへほハヒフヘホ";

    /// <summary>Reads the unit at <paramref name="index"/>.</summary>
    public static CharacterUnit Read(string text, int index)
    {
        var first = text[index];
        var codePoint = (int)first;
        var length = 1;
        if (char.IsHighSurrogate(first) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            codePoint = char.ConvertToUtf32(first, text[index + 1]);
            length = 2;
        }
        else if (first < 0x300)
        {
            return new CharacterUnit(codePoint, 0, 1);
        }

        if (index + length < text.Length)
        {
            codePoint = Voiced(codePoint, text[index + length], ref length);
        }

        var selector = SelectorAt(text, index + length);
        return new CharacterUnit(codePoint, selector, selector == 0 ? length : length + (selector > 0xFFFF ? 2 : 1));
    }

    /// <summary>Whether the code is dropped without a word: joiners, marks of direction, byte order marks, stray selectors.</summary>
    public static bool IsIgnorable(int codePoint) => codePoint is
        0x00AD or 0x034F or 0x061C or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Whether the code is no character that can be shown: controls, lone surrogates, separators of lines.</summary>
    public static bool IsBroken(int codePoint) => codePoint is
        (< 0x20 and not '\t') or (>= 0x7F and <= 0x9F) or (>= 0xD800 and <= 0xDFFF) or 0x2028 or 0x2029 or 0xFFFE or 0xFFFF;

    /// <summary>Whether the character stands on the one before it.</summary>
    public static bool IsCombining(int codePoint) => codePoint >= 0x300 && !IsBroken(codePoint)
        && Rune.GetUnicodeCategory(new Rune(codePoint)) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>How many UTF-16 code units what is seen as one character takes: with its variation selector and all marks that stand on it.</summary>
    public static int LengthOfSeen(string text, int index)
    {
        var end = index + Read(text, index).Length;
        while (end < text.Length && Read(text, end) is var next && (IsCombining(next.CodePoint) || IsIgnorable(next.CodePoint)))
        {
            end += next.Length;
        }

        return end - index;
    }

    private static int SelectorAt(string text, int index)
    {
        if (index >= text.Length)
        {
            return 0;
        }

        if (text[index] is >= '\uFE00' and <= '\uFE0F')
        {
            return text[index];
        }

        return index + 1 < text.Length && text[index] == '\uDB40' && text[index + 1] is >= '\uDD00' and <= '\uDDEF'
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : 0;
    }

    private static int Voiced(int codePoint, char mark, ref int length)
    {
        var known = mark switch { '\u3099' => Voiceable, '\u309A' => HalfVoiceable, _ => "" };
        if (known.Length == 0 || codePoint > 0xFFFF || !known.Contains((char)codePoint))
        {
            return codePoint;
        }

        length++;
        return codePoint switch { 'う' => 'ゔ', 'ウ' => 'ヴ', _ => codePoint + (mark == '\u3099' ? 1 : 2) };
    }
}

/// <summary>A character as it is looked up in a font.</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Selector">Its variation selector or 0.</param>
/// <param name="Length">UTF-16 code units that it takes in the text.</param>
internal readonly record struct CharacterUnit(int CodePoint, int Selector, int Length);
