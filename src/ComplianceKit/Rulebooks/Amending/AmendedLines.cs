using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>The lines of units as an amending sentence prints them below itself.</summary>
internal static class AmendedLines
{
    /// <summary>The sentence with the units below it, an article with the number that stands before it where it is, without the name of what it stands in.</summary>
    public static string Below(string sentence, IEnumerable<RuleUnit> units) => $"{sentence}\n{string.Join('\n', units.SelectMany(static unit => Of(unit)).Select(static line => "　" + line))}";

    /// <summary>The lines of a unit.</summary>
    public static ImmutableArray<string> Of(RuleUnit unit) => unit.Kind == RuleKind.Article ? (unit with { Label = unit.Called }).Printed : unit.Printed;
}
