using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;
using ComplianceKit.Rulebooks.References;

namespace ComplianceKit.Rulebooks.Preparation;

/// <summary>A rulebook with its variants chosen, its values put in, its numbers and references resolved.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Index">Its places.</param>
/// <param name="Labels">The words for places.</param>
/// <param name="Texts">The text of every part: as Markdown with links, and without them.</param>
public sealed record PreparedRulebook(Rulebook Rulebook, RuleIndex Index, RuleLabels Labels, IReadOnlyDictionary<RuleNode, (string Linked, string Plain)> Texts)
{
    /// <summary>The text of a part as Markdown whose references are links.</summary>
    public string Linked(RuleNode node) => Texts[node].Linked;

    /// <summary>The text of a part as Markdown whose references are words.</summary>
    public string Plain(RuleNode node) => Texts[node].Plain;

    /// <summary>The number that stands before a part.</summary>
    public string NumberOf(RuleNode node) => Labels.NumberOf(Index.Of(node));

    /// <summary>The articles that refer to an annex or form, alone or in a range, which its head names: （第3条関係）.</summary>
    public IEnumerable<RulePlace> ArticlesRelatedTo(RuleNode attachment) =>
        Index.Places
            .Where(static place => place.OwnAttachment is null && place.OwnArticle is not null)
            .Where(place => RefersTo(place.Node.Text, Index.Of(attachment)))
            .Select(static place => place.OwnArticle!)
            .Distinct();

    /// <summary>The words that name the articles of a head: （第3条関係）; empty where no article refers to it.</summary>
    /// <param name="attachment">The annex or form.</param>
    /// <param name="named">How an article is written.</param>
    public string Related(RuleNode attachment, Func<RulePlace, string> named) =>
        attachment.Kind == RuleKind.Supplement || string.Join('、', ArticlesRelatedTo(attachment).Select(named)) is not { Length: > 0 } names ? string.Empty : $"（{names}関係）";

    private bool RefersTo(string text, RulePlace attachment) =>
        text.Contains($"](#{attachment.Id})", StringComparison.Ordinal) || WrittenReference.In(text).Any(reference => IsRangeWith(reference, attachment));

    // From 別紙様式第1号 to 別紙様式第3号 speaks of the second one, too, though nothing names it.
    private bool IsRangeWith(WrittenReference reference, RulePlace attachment) =>
        reference.Last is { } last
        && Index.Find(reference.Id) is { } from && from.Node.Kind == attachment.Node.Kind && from.Position <= attachment.Position
        && Index.Find(last) is { } to && to.Node.Kind == attachment.Node.Kind && attachment.Position <= to.Position;
}
