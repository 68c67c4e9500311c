using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Preparation;

/// <summary>Lets a base be read beside what was made of it.</summary>
internal static class RulebookValues
{
    /// <summary>The rulebook with the values of another one where it has none, so that a comparison shows words and not gaps.</summary>
    public static Rulebook Borrow(Rulebook rulebook, Rulebook other) => rulebook with
    {
        Parameters = rulebook.Parameters.Values
            .Select(parameter => parameter.Value is null && other.Parameters.TryGetValue(parameter.Name, out var known) ? parameter with { Value = known.Value } : parameter)
            .ToImmutableSortedDictionary(static parameter => parameter.Name, static parameter => parameter, StringComparer.Ordinal),
    };
}
