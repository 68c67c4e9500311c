using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;

namespace ComplianceKit.Rulebooks.References;

/// <summary>
/// Words for a place that are right though no reference prints them by itself, and stay where an author wrote them: 前々条, 本条, 前項各号, and
/// 様式第1号 where the rules print 別紙様式第1号.
/// </summary>
/// <param name="index">The places.</param>
/// <param name="labels">The words for them.</param>
/// <param name="relative">The relative words.</param>
internal sealed class OtherRightWords(RuleIndex index, RuleLabels labels, RelativeWords relative)
{
    private const string This = "この";
    private const string Annexed = "別紙";

    /// <summary>The words for a place.</summary>
    /// <param name="target">The place.</param>
    /// <param name="source">Where the reference stands.</param>
    /// <param name="right">The relative words that are printed.</param>
    public IEnumerable<string> Of(RulePlace target, RulePlace source, IEnumerable<string> right)
    {
        foreach (var word in right.Where(static word => word.StartsWith(This, StringComparison.Ordinal)))
        {
            yield return $"本{word[This.Length..]}";
        }

        foreach (var word in relative.TwoStepsAway(target, source))
        {
            yield return word;
        }

        if (target.OwnAttachment is { } attachment && labels.NumberOf(attachment) is { Length: > 0 } number)
        {
            var within = target.Node.IsAttachment ? string.Empty : labels.InArticle(target);
            yield return number + within;
            if (number.StartsWith(Annexed, StringComparison.Ordinal))
            {
                yield return number[Annexed.Length..] + within;
            }
        }
    }

    /// <summary>The words for all that stands in a part, where a range runs from the first to the last of it: 前項各号, 第3条各項.</summary>
    /// <param name="first">The first.</param>
    /// <param name="last">The last.</param>
    /// <param name="source">Where the reference stands.</param>
    /// <param name="mentioned">The place that the same text has named last.</param>
    public IEnumerable<string> OfAll(RulePlace first, RulePlace last, RulePlace source, RulePlace? mentioned)
    {
        var (unit, holder) = first switch
        {
            { Node.Kind: RuleKind.Item, Items.IsEmpty: true } => ("号", first.Paragraph),
            { Node.Kind: RuleKind.Paragraph } => ("項", first.Article),
            _ => (string.Empty, null),
        };
        if (holder is null || first.Position != 0 || index.Places.Any(place => IsBehind(place, last)))
        {
            return [];
        }

        var own = relative.Of(holder, source, mentioned).Append(labels.Full(holder, source)).Append(labels.Full(holder, null));
        var here = holder == source.OwnParagraph || holder == source.OwnArticle;
        return own.Concat(here ? [string.Empty] : []).Select(words => $"{words}各{unit}");
    }

    private static bool IsBehind(RulePlace place, RulePlace last) =>
        place.Node.Kind == last.Node.Kind && place.Position == last.Position + 1
            && place.Article == last.Article && place.Attachment == last.Attachment && place.Paragraph == last.Paragraph && place.Items.SequenceEqual(last.Items);
}
