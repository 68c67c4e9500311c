using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>What one kind of amending sentences comes to.</summary>
/// <param name="Steps">The sentences.</param>
/// <param name="Stuck">The unit of which nothing can be said without doubt; <see langword="null"/> where all is said.</param>
internal sealed record AmendingPhase(ImmutableArray<Amendment> Steps, RuleUnit? Stuck)
{
    /// <summary>All is said.</summary>
    public static AmendingPhase Done(ImmutableArray<Amendment> steps) => new(steps, null);

    /// <summary>Something cannot be said.</summary>
    public static AmendingPhase At(RuleUnit unit) => new([], unit);
}
