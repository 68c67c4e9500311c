using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Rulebooks.Checks;

/// <summary>Looks for items that stand in no 項.</summary>
internal static class StructureChecks
{
    /// <summary>Checks a rulebook.</summary>
    public static void Run(PreparedRulebook prepared, DiagnosticBag diagnostics)
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
