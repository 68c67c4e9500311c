using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>A step that turns the old state into the new one, with the sentence that orders it (改め文).</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Apply">Does to a state what the sentence says.</param>
public sealed record Amendment(string Sentence, Func<ImmutableArray<RuleUnit>, ImmutableArray<RuleUnit>> Apply)
{
    /// <summary>The units that are printed below the sentence, as they are called there; empty where it prints nothing, or single lines of a unit.</summary>
    internal ImmutableArray<RuleUnit> Stated { get; init; } = [];

    /// <summary>Of a sentence about an article, what follows its name; <see langword="null"/> for others.</summary>
    internal string? Below { get; init; }

    /// <summary>Which row of the comparison it is about, from 0.</summary>
    internal int Row { get; init; }
}
