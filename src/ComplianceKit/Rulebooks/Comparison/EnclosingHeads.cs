using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>Names the part in which words without a number of their own stand: 附則, 様式第1号　同意書.</summary>
/// <param name="state">The units of a state.</param>
internal sealed class EnclosingHeads(ImmutableArray<RuleUnit> state)
{
    private readonly Dictionary<string, RuleUnit> heads = state.Where(static unit => unit.IsHead).ToDictionary(static unit => unit.Id, StringComparer.Ordinal);

    /// <summary>The heading of the part in which a unit stands; <see langword="null"/> where the unit says itself where it is.</summary>
    public string? Of(RuleUnit unit) => IsLoose(unit) && heads.GetValueOrDefault(unit.Owner) is { } head ? head.Printed[0] : null;

    /// <summary>Whether a row follows the heading of its part, or words that stand below it too.</summary>
    public static bool GoesOn(ComparedUnit? before, ComparedUnit row) =>
        before is not null && GoesOn(before.Old, row.Old) && GoesOn(before.Now, row.Now);

    private static bool GoesOn(RuleUnit? before, RuleUnit? unit) =>
        unit is null || (before is not null && (before.Id == unit.Owner || (IsLoose(before) && before.Owner == unit.Owner)));

    private static bool IsLoose(RuleUnit unit) => unit is { Kind: RuleKind.Block or RuleKind.Paragraph, Owner.Length: > 0 };
}
