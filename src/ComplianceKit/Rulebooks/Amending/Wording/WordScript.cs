namespace ComplianceKit.Rulebooks.Amending.Wording;

/// <summary>Tells words apart by their script, as far as that goes without a dictionary: kanji, katakana, letters and digits each make a word; hiragana ends one.</summary>
internal static class WordScript
{
    private const string KanjiSigns = "々〆ヶヵ〇";

    private enum Script
    {
        None,
        Kanji,
        Katakana,
        Letters,
        Digits,
        Hiragana,
    }

    /// <summary>Whether two characters that follow each other stand in one word.</summary>
    public static bool Joins(char first, char second) => Of(first) is var script and not (Script.None or Script.Hiragana) && script == Of(second);

    /// <summary>Whether a character stands in no word.</summary>
    public static bool IsSign(char character) => Of(character) == Script.None;

    /// <summary>Whether a character stands in the ending of a word, in a particle or in another word in hiragana.</summary>
    public static bool IsEnding(char character) => Of(character) == Script.Hiragana;

    /// <summary>
    /// Where the word begins that ends before <paramref name="end"/>, with its ending in hiragana and the mark behind it: 利用する、 is one. Not before <paramref name="least"/>.
    /// </summary>
    public static int WordBefore(string text, int end, int least)
    {
        var start = Skip(text, end, least, Script.None);
        start = Skip(text, start, least, Script.Hiragana);
        return start > least && Of(text[start - 1]) is var script and not Script.None ? Skip(text, start, least, script) : start;
    }

    /// <summary>Where the word ends that begins at <paramref name="start"/>: at least one character behind it, at most at <paramref name="most"/>.</summary>
    public static int WordBehind(string text, int start, int most)
    {
        var end = start + 1;
        while (end < most && Joins(text[end - 1], text[end]))
        {
            end++;
        }

        return end;
    }

    private static int Skip(string text, int end, int least, Script script)
    {
        while (end > least && Of(text[end - 1]) == script)
        {
            end--;
        }

        return end;
    }

    private static Script Of(char character) => character switch
    {
        _ when KanjiSigns.Contains(character, StringComparison.Ordinal) => Script.Kanji,
        // The halves of a character beyond the first plane, and the selectors of its shape, belong to kanji and are never parted.
        (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD800' and <= '\uDFFF') => Script.Kanji,
        >= '\u30A1' and <= '\u30FF' => Script.Katakana,
        >= '\u3041' and <= '\u309F' => Script.Hiragana,
        _ when char.IsDigit(character) => Script.Digits,
        _ when char.IsLetter(character) => Script.Letters,
        _ => Script.None,
    };
}
