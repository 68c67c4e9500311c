using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.References;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>
/// What the words of a change refer to by its position in the rulebook below: <c>[](#devices.2)</c> is another 項 as soon as the base puts one before it,
/// though nothing has changed where the change itself is made.
/// </summary>
internal static class PositionReferences
{
    /// <summary>The words of the parts that a change names by position, a line for each; empty where it names none.</summary>
    public static string Words(OverlayChange change, ImmutableArray<RuleNode> below) => string.Concat(
        change.Content.SelectMany(static part => part.Everything())
            .SelectMany(static part => ReferenceText.Targets(part.Text))
            .Distinct(StringComparer.Ordinal)
            .Select(id => RuleTree.Find(below, id))
            .Where(static part => part is { IdByPlace: true })
            .Select(static part => $"[](#{part!.Id}) {Fingerprint.Words(part)}"));
}
