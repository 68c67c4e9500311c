using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>What stays of a removed part that leaves its number behind: 第7条　削除, (2) 削除, 第1章　削除.</summary>
internal static class KeptNumber
{
    private const string Deleted = "削除";

    /// <summary>Whether rules leave the number of such a part behind. A 附則 has none, and words between numbered parts have none either.</summary>
    public static bool IsUsual(RuleNode node) => node.Kind is not (RuleKind.Supplement or RuleKind.Preamble or RuleKind.Block);

    /// <summary>The part without its words. What stands in a chapter keeps its numbers with it, since the articles behind would move up otherwise.</summary>
    public static RuleNode Of(RuleNode node, SourceSpan place) => node with
    {
        Deleted = true,
        Text = node.Kind == RuleKind.Article ? string.Empty : Deleted,
        Children = node.Kind is RuleKind.Chapter or RuleKind.Section
            ? [.. node.Children.Where(static child => child.Kind is RuleKind.Section or RuleKind.Article).Select(child => Of(child, place))]
            : [],
        Origin = place,
    };
}
