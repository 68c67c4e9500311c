using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>
/// Amending sentences about one article become one: 第5条第1項中「甲」を「乙」に改め、同条第2項を削る. Places of which the same is said are named together:
/// 第2条第1号、第2号及び第5号中「甲」を「乙」に改める.
/// </summary>
internal static partial class JoinedSentences
{
    /// <summary>The sentences of an article in which none follows another that it could be joined to.</summary>
    public static ImmutableArray<Amendment> Of(ImmutableArray<Amendment> sentences)
    {
        var joined = ImmutableArray.CreateBuilder<Amendment>();
        var place = string.Empty;
        foreach (var (next, own, after) in Gathered(sentences))
        {
            if (joined.Count > 0 && next.Below is { } below && Open(joined[^1]) is { } open)
            {
                var last = joined[^1];
                joined[^1] = new Amendment($"{open}、{Named(place, own)}{below[own.Length..]}", state => next.Apply(last.Apply(state))) { Below = below };
            }
            else
            {
                joined.Add(next);
            }

            place = after;
        }

        return joined.ToImmutable();
    }

    // Each with the place with which it begins, and the one that 同項 and 同号 behind it would mean.
    private static IEnumerable<(Amendment Sentence, string Own, string After)> Gathered(ImmutableArray<Amendment> sentences)
    {
        for (var index = 0; index < sentences.Length;)
        {
            var first = sentences[index++];
            var own = first.Below is null ? string.Empty : Place().Match(first.Below).Value;
            var more = new List<string>();
            var all = first;
            while (index < sentences.Length && IsSaidOf(first, own, sentences[index]) is { } other)
            {
                var (before, next) = (all, sentences[index++]);
                more.Add(other);
                all = new Amendment(string.Empty, state => next.Apply(before.Apply(state)));
            }

            if (more.Count == 0)
            {
                yield return (first, own, own);
                continue;
            }

            var listed = own + string.Concat(more.SkipLast(1).Select(static label => "、" + label)) + "及び" + more[^1];
            var below = listed + first.Below![own.Length..];
            yield return (all with { Sentence = first.Sentence[..^first.Below.Length] + below, Below = below }, own, own[..^Label(own).Length]);
        }
    }

    // The number of a place beside the first of which the same is said.
    private static string? IsSaidOf(Amendment first, string own, Amendment other)
    {
        var place = other.Below is null ? string.Empty : Place().Match(other.Below).Value;
        return own.Length > 0 && place.Length > 0 && place != own && own[..^Label(own).Length] == place[..^Label(place).Length] && Label(own)[^1] == Label(place)[^1]
            && first.Below![own.Length..] == other.Below![place.Length..] && first.Below[own.Length..].StartsWith("中「", StringComparison.Ordinal)
            ? Label(place)
            : null;
    }

    private static string Label(string place) => Part().Matches(place)[^1].Value;

    // Nothing can follow lines that stand below a sentence.
    private static string? Open(Amendment sentence) =>
        sentence.Below is null || sentence.Sentence.Contains('\n', StringComparison.Ordinal) ? null
        : sentence.Sentence.EndsWith("削る。", StringComparison.Ordinal) ? sentence.Sentence[..^2] + "り"
        : sentence.Sentence.EndsWith("とする。", StringComparison.Ordinal) ? sentence.Sentence[..^3] + "し"
        : sentence.Sentence[..^2];

    // 同項 and 同号 are those of the clause before; 同条 holds for all of them.
    private static string Named(string before, string own)
    {
        var (first, second) = (Part().Matches(before), Part().Matches(own));
        var same = first.Zip(second).TakeWhile(static pair => pair.First.Value == pair.Second.Value).Count();
        return same == 0 ? "同条" + own : $"同{Counter().Match(second[same - 1].Value).Value}{own[second.Take(same).Sum(static part => part.Length)..]}";
    }

    [GeneratedRegex("^(?:第[^第項号条中を]+項)?(?:第[^第項号条中を]+号(?:の[0-9０-９一二三四五六七八九十]+)*)?")]
    private static partial Regex Place();

    [GeneratedRegex("第[^第項号]+[項号](?:の[0-9０-９一二三四五六七八九十]+)*")]
    private static partial Regex Part();

    [GeneratedRegex("[項号]")]
    private static partial Regex Counter();
}
