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
}
