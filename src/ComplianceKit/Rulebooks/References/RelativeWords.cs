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

        if (target.OwnAttachment != source.OwnAttachment || target.Node.IsAttachment || target.Node.Kind == RuleKind.Section)
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

    /// <summary>The words for a place that stands two steps away: 前々条, 次々項. They are read, and not printed for a reference without words.</summary>
    public IEnumerable<string> TwoStepsAway(RulePlace target, RulePlace source)
    {
        if (!Used || target.OwnAttachment != source.OwnAttachment || target.Node.IsAttachment)
        {
            return [];
        }

        return target switch
        {
            { Node.Kind: RuleKind.Chapter } => source.Chapter is { } chapter ? Twice(target.Position - chapter.Position, "章", string.Empty) : [],
            { OwnArticle: { } there } when source.OwnArticle is { } here && there != here => Twice(there.Position - here.Position, "条", labels.BelowArticle(target)),
            { OwnParagraph: { } there } when source.OwnParagraph is { } here && there != here => Twice(there.Position - here.Position, "項", labels.ItemWords(target)),
            { OwnItems: [var there, ..] } when source.OwnItems is [var here, ..] => Twice(there.Position - here.Position, "号", labels.ItemWords(target, 1)),
            _ => [],
        };
    }

    private static string[] Twice(int distance, string unit, string below) => distance switch
    {
        -2 => [$"前々{unit}{below}"],
        2 => [$"次々{unit}{below}"],
        _ => [],
    };

    private IEnumerable<string> InSameArticle(RulePlace target, RulePlace source, RulePlace? mentioned)
    {
        if (target.Node.Kind == RuleKind.Article)
        {
            return ["この条"];
        }

        if (target.OwnParagraph == source.OwnParagraph)
        {
            return target.Node.Kind == RuleKind.Paragraph ? ["この項"] : InSameParagraph(target, source, mentioned);
        }

        var step = source.OwnParagraph is { } here && target.OwnParagraph is { } there ? Step(there.Position - here.Position, "項") : [];
        return [.. Again(target, mentioned), .. step.Select(word => word + labels.ItemWords(target)), labels.BelowArticle(target)];
    }

    private IEnumerable<string> InSameParagraph(RulePlace target, RulePlace source, RulePlace? mentioned)
    {
        var (there, here) = (target.OwnItems, source.OwnItems);
        var words = labels.ItemWords(target);
        if (here.IsEmpty || there[0] != here[0])
        {
            var step = here.IsEmpty ? [] : Step(there[0].Position - here[0].Position, "号");
            return [.. SameItem(target, mentioned), .. step.Select(word => word + labels.ItemWords(target, 1)), words];
        }

        // What both stand in is not named: of イ, ア is that of the same 号.
        var shared = there.Zip(here).TakeWhile(static pair => pair.First == pair.Second).Count();
        return there.Length == 1 ? ["この号", words] : [labels.ItemWords(target, Math.Min(shared, there.Length - 1)), words];
    }

    private IEnumerable<string> InOtherArticle(RulePlace target, RulePlace source, RulePlace? mentioned)
    {
        if (target.OwnArticle is not { } there)
        {
            return [];
        }

        var below = labels.BelowArticle(target);
        IEnumerable<string> again = mentioned?.OwnArticle == there ? [.. Again(target, mentioned), $"同条{below}"] : [];
        return [.. again, .. source.OwnArticle is { } here ? Step(there.Position - here.Position, "条").Select(word => word + below) : []];
    }

    // An article of a single 項 is cited without it, so that none was named there.
    private string[] Again(RulePlace target, RulePlace? mentioned) =>
        mentioned?.OwnParagraph is { } paragraph && paragraph == target.OwnParagraph && labels.ParagraphWords(mentioned).Length > 0
            ? [.. SameItem(target, mentioned), $"同項{labels.ItemWords(target)}"]
            : SameItem(target, mentioned);

    private string[] SameItem(RulePlace target, RulePlace? mentioned) =>
        target.OwnItems is [var item, ..] && mentioned?.OwnItems is [var named, ..] && item == named ? [$"同号{labels.ItemWords(target, 1)}"] : [];

    private static IEnumerable<string> Step(int distance, string unit) => distance switch
    {
        -1 => [$"前{unit}"],
        0 => [$"この{unit}"],
        1 => [$"次{unit}"],
        _ => [],
    };
}
