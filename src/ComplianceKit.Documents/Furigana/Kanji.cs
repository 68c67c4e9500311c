namespace ComplianceKit.Documents.Furigana;

/// <summary>Which characters need a reading: ideographs and the mark that repeats one.</summary>
internal static class Kanji
{
    private const char RepetitionMark = '々';

    /// <summary>
    /// Whether a UTF-16 code unit is an ideograph, or begins one of those beyond the first plane (U+20000 to U+3FFFF).
    /// </summary>
    public static bool Is(char unit) =>
        unit is RepetitionMark or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD8BF');

    /// <summary>Where the ideographs that begin at <paramref name="start"/> end.</summary>
    public static int EndOfRun(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (Is(text[end]) || (end > start && IsSelector(text[end]))))
        {
            end += char.IsHighSurrogate(text[end]) ? 2 : 1;
        }

        return Math.Min(end, text.Length);
    }

    // Which shape an ideograph has is part of it (Unicode §23.4): U+FE00 to U+FE0F, or U+E0100 to U+E01EF, all of which begin with the same unit.
    private static bool IsSelector(char unit) => unit is (>= '\uFE00' and <= '\uFE0F') or '\uDB40';
}
