namespace ComplianceKit.Documents.Furigana;

/// <summary>Which characters need a reading: ideographs and the mark that repeats one.</summary>
internal static class Kanji
{
    private const char RepetitionMark = '々';

    /// <summary>
    /// Whether a UTF-16 code unit is (half of) an ideograph. Surrogates count as such: of the characters beyond the first plane, Japanese
    /// text has ideographs only, and what else is there has no entry in any dictionary.
    /// </summary>
    public static bool Is(char unit) =>
        unit is RepetitionMark or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || char.IsSurrogate(unit);

    /// <summary>Where the ideographs that begin at <paramref name="start"/> end.</summary>
    public static int EndOfRun(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && Is(text[start]))
        {
            start++;
        }

        return start;
    }
}
