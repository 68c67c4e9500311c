namespace ComplianceKit.Typesetting.Characters;

/// <summary>
/// Where a phrase (文節) may be said to end from the characters alone, without a dictionary: behind marks, before an opening bracket, and where
/// hiragana that ends phrases (particles, endings of words before a noun) meets another script. What it does not know it leaves together: a
/// boundary that is missed costs a longer phrase, one that is wrong tears a word. CSS Text 4 §5.2 (word-break: auto-phrase).
/// </summary>
internal static class PhraseRules
{
    /// <summary>Particles and endings that end a phrase whatever stands before them.</summary>
    private const string Particles = "をはがにのでへやなる";

    /// <summary>Endings of verbs before a noun; behind kana they are mostly part of a word (ほう酸, ごく).</summary>
    private const string EndingsBehindKanji = "うくすむぶぐぬ";

    /// <summary>Endings of two kana, such as the particle から, the form in て, the past, adjectives in しい and ない.</summary>
    private const string EndingsOfTwo = "から より など だけ まで って いて して えて きて けて せて ねて べて めて れて んで った いた した えた きた けた せた べた めた れた んだ ない しい れば けば せば えば しく なく";

    /// <summary>Whether a phrase ends between two characters.</summary>
    /// <param name="before">The character before <paramref name="left"/>; NUL for none.</param>
    /// <param name="left">The last character of the phrase.</param>
    /// <param name="leftClass">Its class.</param>
    /// <param name="right">The first character of the next one.</param>
    /// <param name="rightClass">Its class.</param>
    public static bool IsBoundary(char before, char left, CharacterClass leftClass, char right, CharacterClass rightClass) => leftClass switch
    {
        CharacterClass.Comma or CharacterClass.FullStop or CharacterClass.Dividing or CharacterClass.MiddleDot => true,
        CharacterClass.Closing or CharacterClass.WesternClosing => !IsHiragana(right),
        _ when rightClass is CharacterClass.Opening => true,
        _ => IsHiragana(left) && !IsHiragana(right) && EndsPhrase(before, left),
    };

    /// <summary>Whether two characters of a phrase stand in one word of katakana.</summary>
    public static bool IsInsideLoanword(char left, char right) => IsKatakana(left) && IsKatakana(right);

    /// <summary>Whether a word of katakana meets one of kanji: the best place inside a phrase that is longer than its line.</summary>
    public static bool IsSeam(char left, char right) => (IsKatakana(left) && IsKanji(right)) || (IsKanji(left) && IsKatakana(right));

    private static bool EndsPhrase(char before, char left) => left switch
    {
        // 子ども家庭庁, ひと月
        'も' => before != 'ど',
        'と' => before != 'ひ',
        _ => Particles.Contains(left) || (EndingsBehindKanji.Contains(left) && !IsHiragana(before)) || EndsInTwo(before, left),
    };

    private static bool EndsInTwo(char before, char left)
    {
        for (var index = 1; index < EndingsOfTwo.Length; index += 3)
        {
            if (EndingsOfTwo[index - 1] == before && EndingsOfTwo[index] == left)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKatakana(char character) => character is (>= 'ァ' and <= 'ヺ' and not ('ヵ' or 'ヶ')) or (>= 'ー' and <= 'ヿ') or (>= 'ｦ' and <= 'ﾟ');

    // 緑ヶ浜, 一ヵ所: these two stand for kanji.
    private static bool IsKanji(char character) => character is (>= '\u3400' and <= '\u9FFF') or '々' or 'ヵ' or 'ヶ';

    private static bool IsHiragana(char character) => character is >= 'ぁ' and <= 'ゟ';
}
