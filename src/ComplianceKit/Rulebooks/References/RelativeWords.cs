using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;

namespace ComplianceKit.Rulebooks.References;

/// <summary>The relative words (前条, 同条第3項, 前2項, 前各号) that are right for a place as seen from another; the best one first.</summary>
/// <param name="labels">The words for places.</param>
internal sealed class RelativeWords(RuleLabels labels)
{
    private bool Used => labels.Style.References.HasRelative;

    /// <summary>The words for one place.</summary>
    /// <param name="target">The place.</param>
    /// <param name="source">Where the reference stands.</param>
    /// <param name="mentioned">The place that the same text has named last.</param>
    public IEnumerable<string> Of(RulePlace target, RulePlace source, RulePlace? mentioned)
    {
        if (!Used)
        {
            return [];
        }

        if (target.Node.Kind == RuleKind.Chapter)
        {
            return source.Chapter is null ? [] : Step(target.Position - source.Chapter.Position, "章");
        }

        if (target.OwnAttachment != source.OwnAttachment || target.Node.IsAttachment)
        {
            return [];
        }

        return target.OwnArticle == source.OwnArticle ? InSameArticle(target, source, mentioned) : InOtherArticle(target, source, mentioned);
    }

    /// <summary>The words for all places from one to another.</summary>
    public IEnumerable<string> OfRange(RulePlace first, RulePlace last, RulePlace source)
    {
        if (!Used || first.OwnAttachment != source.OwnAttachment)
        {
            yield break;
        }

        var (unit, here) = first.Node.Kind switch
        {
            RuleKind.Article => ("条", source.OwnArticle),
            RuleKind.Paragraph when first.Article == source.OwnArticle => ("項", source.OwnParagraph),
            RuleKind.Item when first.Paragraph == source.OwnParagraph && first.Items.Length < source.OwnItems.Length => ("号", source.OwnItems[first.Items.Length]),
            _ => (string.Empty, null),
        };
        if (here is not null && last.Position == here.Position - 1)
        {
            if (first.Position == 0 && unit != "条")
            {
                yield return $"前各{unit}";
            }

            yield return $"前{labels.Count(last.Position - first.Position + 1)}{unit}";
        }

        if (unit is "項" or "号")
        {
            yield return $"{labels.Last(first)}から{labels.Last(last)}まで";
        }
    }

    private IEnumerable<string> InSameArticle(RulePlace target, RulePlace source, RulePlace? mentioned)
    {
        if (target.Node.Kind == RuleKind.Article)
        {
            return ["この条"];
        }

        var items = labels.ItemWords(target);
        var again = mentioned?.OwnParagraph is { } last && last == target.OwnParagraph ? [$"同項{items}"] : Enumerable.Empty<string>();
        if (target.OwnParagraph == source.OwnParagraph)
        {
            return target.Node.Kind == RuleKind.Paragraph ? ["この項"] : InSameParagraph(target, source);
        }

        var step = source.OwnParagraph is { } here && target.OwnParagraph is { } there ? Step(there.Position - here.Position, "項") : [];
        return [.. again, .. step.Select(word => word + items), labels.BelowArticle(target)];
    }

    private IEnumerable<string> InSameParagraph(RulePlace target, RulePlace source)
    {
        var (there, here) = (target.OwnItems, source.OwnItems);
        var words = labels.ItemWords(target);
        if (there.Length == 1 && here.Length > 0)
        {
            return [.. Step(there[0].Position - here[0].Position, "号"), words];
        }

        return there.Length > 1 && here.Length > 0 && there[0] == here[0] ? [labels.Last(target), words] : [words];
    }

    private IEnumerable<string> InOtherArticle(RulePlace target, RulePlace source, RulePlace? mentioned)
    {
        if (target.OwnArticle is not { } there)
        {
            yield break;
        }

        var below = labels.BelowArticle(target);
        if (mentioned is not null && mentioned.OwnArticle == there)
        {
            if (mentioned.OwnParagraph is not null && mentioned.OwnParagraph == target.OwnParagraph && labels.ItemWords(target) is { Length: > 0 } items)
            {
                yield return $"同項{items}";
            }

            yield return $"同条{below}";
        }

        if (source.OwnArticle is { } here)
        {
            foreach (var word in Step(there.Position - here.Position, "条"))
            {
                yield return word + below;
            }
        }
    }

    private static IEnumerable<string> Step(int distance, string unit) => distance switch
    {
        -1 => [$"前{unit}"],
        0 => [$"この{unit}"],
        1 => [$"次{unit}"],
        _ => [],
    };
}
