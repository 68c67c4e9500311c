using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>Amending sentences about one article become one: 第5条第1項中「甲」を「乙」に改め、同条第2項を削る。</summary>
internal static partial class JoinedSentences
{
    /// <summary>The sentences of an article in which none follows another that it could be joined to.</summary>
    public static ImmutableArray<Amendment> Of(ImmutableArray<Amendment> sentences)
    {
        var joined = ImmutableArray.CreateBuilder<Amendment>();
        var place = string.Empty;
        foreach (var next in sentences)
        {
            var own = next.Below is { } below ? Place().Match(below).Value : string.Empty;
            if (joined.Count > 0 && next.Below is not null && Open(joined[^1]) is { } open)
            {
                var last = joined[^1];
                joined[^1] = new Amendment($"{open}、{Named(place, own)}{next.Below[own.Length..]}", state => next.Apply(last.Apply(state))) { Below = next.Below };
            }
            else
            {
                joined.Add(next);
            }

            place = own;
        }

        return joined.ToImmutable();
    }

    // Nothing can follow lines that stand below a sentence, nor a list of what is meant in a paragraph of its own.
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
        return same == 0 ? "同条" + own : $"同{second[same - 1].Value[^1]}{own[second.Take(same).Sum(static part => part.Length)..]}";
    }

    [GeneratedRegex("^(?:第[^第項号条中を]+項)?(?:第[^第項号条中を]+号(?:の[0-9一二三四五六七八九十]+)*)?")]
    private static partial Regex Place();

    [GeneratedRegex("第[^第項号]+[項号]")]
    private static partial Regex Part();
}
