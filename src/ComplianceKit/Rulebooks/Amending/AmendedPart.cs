using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>What a row of amending sentences is about: the rules themselves, or what is attached to them.</summary>
/// <param name="comparison">The whole comparison.</param>
/// <param name="anew">What is stated anew as a whole.</param>
/// <param name="isAttached">Whether it is about 附則, annexes and forms.</param>
internal sealed class AmendedPart(RulebookComparison comparison, RestatedParts anew, bool isAttached)
{
    private readonly ImmutableHashSet<string> attached = Attached(comparison);

    /// <summary>All rows of the comparison, of which sentences may name those beside them.</summary>
    public RulebookComparison Comparison => comparison;

    /// <summary>What is stated anew as a whole.</summary>
    public RestatedParts Anew => anew;

    /// <summary>The rows that sentences speak of, with their places in the comparison.</summary>
    public IEnumerable<(ComparedUnit Row, int Index)> Rows =>
        comparison.Rows.Select(static (row, index) => (row, index)).Where(pair => attached.Contains(pair.row.Id) == isAttached && !anew.HasInside(pair.row.Id));

    private static ImmutableHashSet<string> Attached(RulebookComparison comparison)
    {
        var attached = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var unit in comparison.Rows.SelectMany(static row => new[] { row.Old, row.Now }).OfType<RuleUnit>().OrderBy(static unit => unit.IsAttachment ? 0 : 1))
        {
            if (unit.IsAttachment || attached.Contains(unit.Owner))
            {
                attached.Add(unit.Id);
            }
        }

        return attached.ToImmutable();
    }
}
