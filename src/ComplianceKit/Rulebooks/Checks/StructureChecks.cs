using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Numbering;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Rulebooks.Checks;

/// <summary>Looks for items that stand in no 項, headings with nothing below them, and numbers that were set by hand before those that parts get.</summary>
internal static class StructureChecks
{
    /// <summary>Checks a rulebook.</summary>
    public static void Run(PreparedRulebook prepared, DiagnosticBag diagnostics)
    {
        foreach (var place in prepared.Index.Places)
        {
            var node = place.Node;
            if (node is { HasHeading: true, Deleted: false, Children.IsEmpty: true })
            {
                diagnostics.Add(RulebookDiagnostics.NothingBelow(node.Id, node.Kind == RuleKind.Article, node.Origin));
            }

            if (node is { Kind: RuleKind.Article, Text: ['（' or '(', .., '）' or ')'] } && prepared.Rulebook.Numbering.HeadingAbove)
            {
                diagnostics.Add(RulebookDiagnostics.BracketsInHeading(node.Text, node.WordsOrigin));
            }

            if (node.Kind is RuleKind.Paragraph or RuleKind.Item && HandSetMark.Of(node.Text) is { } mark && NumberBefore(place, prepared) is { Length: > 0 } number)
            {
                diagnostics.Add(RulebookDiagnostics.MarkBeforeWords(mark, number, node.Kind == RuleKind.Item, node.Origin));
            }
        }

        Items(prepared, diagnostics);
    }

    // The first 項 stands behind the number of its article, where that does not stand in the heading.
    private static string NumberBefore(RulePlace place, PreparedRulebook prepared) =>
        prepared.NumberOf(place.Node) is { Length: > 0 } own ? own
        : place.OwnArticle is { } article && prepared.Rulebook.Numbering.HeadingAbove && place.Number == 1 ? prepared.Labels.NumberOf(article)
        : string.Empty;

    private static void Items(PreparedRulebook prepared, DiagnosticBag diagnostics)
    {
        if (prepared.Rulebook.Numbering.LooseItems)
        {
            return;
        }

        foreach (var place in prepared.Index.Places)
        {
            // Points of an annex stand directly under their heading, as is usual.
            if (place.Node is { Kind: RuleKind.Paragraph, Text.Length: 0 } && (place.Attachment is null || place.Attachment.Node.Kind == RuleKind.Supplement))
            {
                diagnostics.Add(RulebookDiagnostics.ItemOutsideParagraph(place.OwnArticle?.Id ?? place.Id, place.Node.Origin));
            }
        }
    }
}
