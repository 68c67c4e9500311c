using System.Collections.Immutable;
using DiffPlex;

namespace ComplianceKit.Rulebooks.Amending.Wording;

/// <summary>A stretch of a text that has become another.</summary>
/// <param name="Start">Where it begins in the old text.</param>
/// <param name="End">Where it ends in the old text; the start where something was put in.</param>
/// <param name="NowStart">Where its counterpart begins in the new text.</param>
/// <param name="NowEnd">Where its counterpart ends in the new text; the start where something was taken out.</param>
internal readonly record struct WordChange(int Start, int End, int NowStart, int NowEnd)
{
    /// <summary>Two changes with fewer characters between them read as one.</summary>
    private const int LeastBetween = 4;

    /// <summary>What follows it is a word of its own: その他本システム.</summary>
    private const string Other = "その他";

    /// <summary>So much of an ending in hiragana is taken with a change; what is longer holds words of its own.</summary>
    private const int LongestCut = 2;

    /// <summary>Where <paramref name="old"/> has become <paramref name="now"/>, in order; words that are exchanged, or into which something was put, are whole.</summary>
    public static ImmutableArray<WordChange> Between(string old, string now)
    {
        var blocks = new Differ().CreateCharacterDiffs(old, now, ignoreWhitespace: false).DiffBlocks
            .Select(static block => new WordChange(block.DeleteStartA, block.DeleteStartA + block.DeleteCountA, block.InsertStartB, block.InsertStartB + block.InsertCountB));
        var apart = Joined(blocks, LeastBetween);
        var slid = Each(apart, old, (change, least, most) => change.AtWords(old, now, least, most));
        var whole = Joined(Each(Joined(Each(slid, old, (change, least, most) => change.Whole(old, least, most)), 1), old, (change, least, most) => change.WithEndings(old, now, least, most)), 1);
        return Joined(Each(whole, old, (change, least, most) => change.WithNumbers(old, now, least, most)), 1);
    }

    // Each change with the end of the one before it and the start of the one behind it.
    private static ImmutableArray<WordChange> Each(ImmutableArray<WordChange> changes, string old, Func<WordChange, int, int, WordChange> changed) =>
        [.. changes.Select((change, index) => changed(change, index == 0 ? 0 : changes[index - 1].End, index + 1 < changes.Length ? changes[index + 1].Start : old.Length))];

    /// <summary>The words of both texts that it covers.</summary>
    public (string Old, string Now) Words(string old, string now) => (old[Start..End], now[NowStart..NowEnd]);

    /// <summary>The change with so many characters more before and behind it, which both texts have.</summary>
    public WordChange Wider(int before, int behind) => new(Start - before, End + behind, NowStart - before, NowEnd + behind);

    private static ImmutableArray<WordChange> Joined(IEnumerable<WordChange> changes, int leastBetween)
    {
        var result = ImmutableArray.CreateBuilder<WordChange>();
        foreach (var change in changes)
        {
            if (result.Count > 0 && change.Start - result[^1].End < leastBetween)
            {
                result[^1] = new WordChange(result[^1].Start, change.End, result[^1].NowStart, change.NowEnd);
            }
            else
            {
                result.Add(change);
            }
        }

        return result.ToImmutable();
    }

    private WordChange WithNumbers(string old, string now, int least, int most)
    {
        var (start, end) = CountedFigures.Around(old, Start, End, now[NowStart..NowEnd]);
        return Wider(Start - Math.Max(start, least), Math.Min(end, most) - End);
    }

    // Of るものとす, taken out of 行うものとする, as much is taken as of ものとする: words that end where a word ends say what they mean.
    private WordChange AtWords(string old, string now, int least, int most)
    {
        var (text, start, end) = NowStart == NowEnd ? (old, Start, End) : Start == End ? (now, NowStart, NowEnd) : (string.Empty, 0, 0);
        var moved = 0;
        while (end > start && end + moved < text.Length && End + moved < most && text[start + moved] == text[end + moved] && WordScript.IsEnding(text[end + moved - 1]) && WordScript.IsEnding(text[end + moved]))
        {
            moved++;
        }

        // Only where that comes to the end of the ending.
        return moved == 0 || start + moved < least || (end + moved < text.Length && WordScript.IsEnding(text[end + moved]))
            ? this
            : new WordChange(Start + moved, End + moved, NowStart + moved, NowEnd + moved);
    }

    // 含む and 含まない, 必要である and 必要とする: an ending in hiragana stays with its word, and is not cut.
    private WordChange WithEndings(string old, string now, int least, int most)
    {
        if (Start == End || NowStart == NowEnd)
        {
            return this;
        }

        var (before, behind) = (0, 0);
        if (WordScript.IsEnding(old[Start]) || WordScript.IsEnding(now[NowStart]))
        {
            var ending = 0;
            while (Start - ending > least && WordScript.IsEnding(old[Start - ending - 1]))
            {
                ending++;
            }

            if (ending <= LongestCut && (ending > 0 || (Start > least && !WordScript.IsSign(old[Start - 1]))))
            {
                before = Start - WordScript.WordBefore(old, Start, least);
            }
        }

        if (WordScript.IsEnding(old[End - 1]) || WordScript.IsEnding(now[NowEnd - 1]))
        {
            while (End + behind < most && WordScript.IsEnding(old[End + behind]))
            {
                behind++;
            }

            behind = behind <= LongestCut ? behind : 0;
        }

        return Wider(before, behind);
    }

    // What is put in between two words, or taken out, is named by itself.
    private WordChange Whole(string old, int least, int most)
    {
        if (NowStart == NowEnd || (Start == End && Start > 0 && !(Start < old.Length && WordScript.Joins(old[Start - 1], old[Start]))))
        {
            return this;
        }

        // At the beginning of a text there is nothing behind which to put it.
        var behind = (End > 0 && End < most && WordScript.Joins(old[End - 1], old[End])) || (End == 0 && most > 0) ? WordScript.WordBehind(old, End, most) - End : 0;
        var before = 0;
        while (Start - before > least && Start - before < old.Length && !old.AsSpan(0, Start - before).EndsWith(Other, StringComparison.Ordinal) && WordScript.Joins(old[Start - before - 1], old[Start - before]))
        {
            before++;
        }

        return Wider(before, behind);
    }
}
