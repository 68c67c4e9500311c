using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Preparation;

namespace ComplianceKit.Rulebooks.Checks;

/// <summary>Looks for items of more levels than the style has signs for: those of the last would stand in themselves.</summary>
internal static class ItemLevels
{
    /// <summary>Checks a rulebook; the first item of each list speaks for it.</summary>
    public static void Run(PreparedRulebook prepared, DiagnosticBag diagnostics)
    {
        var style = prepared.Rulebook.Numbering;
        foreach (var place in prepared.Index.Places)
        {
            if (place.Node.Kind == RuleKind.Item && place.Position == 0 && place.OwnItems.Length > style.Items.Length)
            {
                diagnostics.Add(RulebookDiagnostics.ItemsTooDeep(place.OwnItems.Length, style.Items.Length, style.Name, place.Node.Origin));
            }
        }
    }
}
