using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>
/// Amending sentences that stand beside each other and say the same of several articles become one: 第15条、第18条第1項及び第22条中「甲」を「乙」に改める.
/// </summary>
internal static class GatheredArticles
{
    private const string Within = "中「";

    /// <summary>The sentences, of which none says the same as the one before it.</summary>
    public static IEnumerable<Amendment> Of(IEnumerable<Amendment> sentences)
    {
        var same = new List<(Amendment Sentence, string Place, string Words)>();
        foreach (var sentence in sentences)
        {
            var parts = PartsOf(sentence);
            if (same.Count > 0 && (parts is null || parts.Value.Words != same[0].Words))
            {
                yield return Gathered(same);
                same.Clear();
            }

            if (parts is var (place, words))
            {
                same.Add((sentence, place, words));
            }
            else
            {
                yield return sentence;
            }
        }

        if (same.Count > 0)
        {
            yield return Gathered(same);
        }
    }

    // What is said of one place alone: a list of places in one article, or 同条 behind it, would not be read as meant in a longer list.
    private static (string Place, string Words)? PartsOf(Amendment sentence)
    {
        var end = sentence.Below is null ? -1 : sentence.Sentence.IndexOf(Within, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var (place, words) = (sentence.Sentence[..end], sentence.Sentence[end..]);
        return place.AsSpan().IndexOfAny("、及「") >= 0 || words.Contains("、同", StringComparison.Ordinal) || words.Contains('\n', StringComparison.Ordinal) ? null : (place, words);
    }

    private static Amendment Gathered(List<(Amendment Sentence, string Place, string Words)> same)
    {
        if (same is [var (sentence, _, _)])
        {
            return sentence;
        }

        var places = string.Join('、', same.SkipLast(1).Select(static one => one.Place)) + "及び" + same[^1].Place;
        ImmutableArray<Amendment> all = [.. same.Select(static one => one.Sentence)];
        return all[0] with { Sentence = places + same[0].Words, Below = null, Apply = state => all.Aggregate(state, static (state, step) => step.Apply(state)) };
    }
}
