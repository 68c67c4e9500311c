using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>The lines of units as an amending sentence prints them below itself.</summary>
internal static class AmendedLines
{
    /// <summary>The sentence with the units below it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="units">The units.</param>
    /// <param name="apply">Does to a state what the sentence says.</param>
    public static Amendment Stating(string sentence, ImmutableArray<RuleUnit> units, Func<ImmutableArray<RuleUnit>, ImmutableArray<RuleUnit>> apply)
    {
        var stated = units.Select(Stated).ToImmutableArray();
        return new Amendment($"{sentence}\n{string.Join('\n', stated.SelectMany(static unit => unit.Printed).Select(Indented))}", apply) { Stated = stated };
    }

    /// <summary>The lines of a unit.</summary>
    public static ImmutableArray<string> Of(RuleUnit unit) => Stated(unit).Printed;

    /// <summary>A line below a sentence.</summary>
    public static string Indented(string line) => "　" + line;

    // An article bears the number that stands before it where it is, without the name of what it stands in.
    private static RuleUnit Stated(RuleUnit unit) => unit.Kind == RuleKind.Article ? unit with { Label = unit.Called } : unit;
}
