using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>Names the part in which words without a number stand, which do not say it themselves.</summary>
/// <param name="state">The units of a state.</param>
internal sealed class EnclosingHeads(ImmutableArray<RuleUnit> state)
{
    private readonly Dictionary<string, RuleUnit> heads = state.Where(static unit => unit.IsHead).ToDictionary(static unit => unit.Id, StringComparer.Ordinal);

    /// <summary>The heading of the part in which a unit stands; <see langword="null"/> where the unit says itself where it is.</summary>
    public string? Of(RuleUnit unit) =>
        heads.GetValueOrDefault(unit.Owner) is { } head && IsLoose(unit) ? head.Printed[0] : null;

    /// <summary>The heading of the part in which a unit stands; <see langword="null"/> outside of all.</summary>
    public string? Around(RuleUnit unit) => heads.GetValueOrDefault(unit.Owner)?.Printed[0];

    /// <summary>Whether a unit follows the heading of its part, or another that stands below it.</summary>
    public bool GoesOn(RuleUnit? before, RuleUnit? unit) =>
        unit is null || (before is not null && (before.Id == unit.Owner || (before.Owner == unit.Owner && Of(before) is not null)));

    private static bool IsLoose(RuleUnit unit) => unit is { Kind: RuleKind.Block or RuleKind.Paragraph, Owner.Length: > 0 };
}
