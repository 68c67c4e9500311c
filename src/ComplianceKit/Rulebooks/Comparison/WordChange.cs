using System.Collections.Immutable;
using DiffPlex;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>A stretch of a text that has become another.</summary>
/// <param name="Start">Where it begins in the old text.</param>
/// <param name="End">Where it ends in the old text; the start where something was put in.</param>
/// <param name="NowStart">Where its counterpart begins in the new text.</param>
/// <param name="NowEnd">Where its counterpart ends in the new text; the start where something was taken out.</param>
internal readonly record struct WordChange(int Start, int End, int NowStart, int NowEnd)
{
    /// <summary>Two changes with fewer characters between them read as one.</summary>
    private const int LeastBetween = 4;

    /// <summary>Where <paramref name="old"/> has become <paramref name="now"/>, in order; words that are exchanged, or into which something was put, are whole.</summary>
    public static ImmutableArray<WordChange> Between(string old, string now)
    {
        var blocks = new Differ().CreateCharacterDiffs(old, now, ignoreWhitespace: false).DiffBlocks
            .Select(static block => new WordChange(block.DeleteStartA, block.DeleteStartA + block.DeleteCountA, block.InsertStartB, block.InsertStartB + block.InsertCountB));
        var apart = Joined(blocks, LeastBetween);
        var whole = Joined(
            apart.Select((change, index) => change.Whole(old, index == 0 ? 0 : apart[index - 1].End, index + 1 < apart.Length ? apart[index + 1].Start : old.Length)), 1);
        return Joined(whole.Select((change, index) => change.WithNumbers(old, now, index == 0 ? 0 : whole[index - 1].End, index + 1 < whole.Length ? whole[index + 1].Start : old.Length)), 1);
    }

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
        while (Start - before > least && Start - before < old.Length && WordScript.Joins(old[Start - before - 1], old[Start - before]))
        {
            before++;
        }

        return Wider(before, behind);
    }
}
