using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Furigana;

/// <summary>A word with the readings of its kanji; the kana in it and behind it tell it from other words of the same kanji.</summary>
/// <param name="Word">The word as written, beginning with a kanji, such as <c>取り消す</c> or <c>後から</c>.</param>
/// <param name="Pieces">Its kanji as ruby and its kana as text, in order.</param>
public sealed record ReadWord(string Word, ImmutableArray<Inline> Pieces)
{
    /// <summary>How many UTF-16 code units of kanji it begins with.</summary>
    internal int FirstRun { get; } = Kanji.EndOfRun(Word, 0);

    /// <summary>Whether it has kanji behind kana.</summary>
    internal bool HasLaterKanji { get; } = Word.Skip(Kanji.EndOfRun(Word, 0)).Any(Kanji.Is);

    /// <summary>
    /// Puts a word and its readings together; <see langword="null"/> where they do not fit. Readings of kanji that stand apart are parted by
    /// a blank, those of kanji side by side by <c>|</c>, one each, or one without <c>|</c> for a word that cannot be divided (熟字訓).
    /// </summary>
    /// <param name="word">The word, such as <c>取り消す</c>.</param>
    /// <param name="reading">The readings in kana, such as <c>と け</c>; of <c>在宅</c>, <c>ざい|たく</c>.</param>
    public static ReadWord? Of(string word, string reading)
    {
        if (word.Length == 0 || !Kanji.Is(word[0]))
        {
            return null;
        }

        var readings = reading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pieces = ImmutableArray.CreateBuilder<Inline>();
        var used = 0;
        for (var position = 0; position < word.Length;)
        {
            var end = Kanji.EndOfRun(word, position);
            if (end == position)
            {
                while (end < word.Length && !Kanji.Is(word[end]))
                {
                    end++;
                }

                pieces.Add(new Text(word[position..end]));
            }
            else if (used < readings.Length && RubyOf(word[position..end], readings[used++]) is { } ruby)
            {
                pieces.Add(ruby);
            }
            else
            {
                return null;
            }

            position = end;
        }

        return used == readings.Length ? new ReadWord(word, pieces.ToImmutable()) : null;
    }

    private static Ruby? RubyOf(string kanji, string reading)
    {
        var parts = reading.Split('|');
        var fits = (parts.Length == 1 || parts.Length == new StringInfo(kanji).LengthInTextElements) && Array.TrueForAll(parts, IsKana);
        return fits ? new Ruby(kanji, [.. parts]) : null;
    }

    private static bool IsKana(string reading) =>
        reading.Length > 0 && reading.All(static letter => letter is (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ヺ') or 'ー');
}
