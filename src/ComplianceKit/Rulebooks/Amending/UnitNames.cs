using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>What amending sentences call the units of a state: only by names that mark one unit at that moment.</summary>
internal sealed class UnitNames
{
    private readonly Dictionary<string, RuleUnit> units;
    private readonly ILookup<string, string> bearers;
    private readonly int supplements;

    private UnitNames(ImmutableArray<RuleUnit> state)
    {
        units = state.ToDictionary(static unit => unit.Id, StringComparer.Ordinal);
        supplements = state.Count(static unit => unit.Kind == RuleKind.Supplement);
        bearers = state.Select(unit => (unit.Id, Name: Spelled(unit))).Where(static named => named.Name is not null)
            .ToLookup(static named => named.Name!, static named => named.Id, StringComparer.Ordinal);
    }

    /// <summary>The names of a state.</summary>
    public static UnitNames Of(ImmutableArray<RuleUnit> state) => new(state);

    /// <summary>The name of a unit; <see langword="null"/> where it has none or shares it.</summary>
    public string? Of(string id) => units.GetValueOrDefault(id) is { } unit && Spelled(unit) is { } name && bearers[name].Take(2).Count() == 1 ? name : null;

    /// <summary>The units that bear a name.</summary>
    public IEnumerable<string> Bearers(string name) => bearers[name];

    /// <summary>The name that a unit would bear if it were called so.</summary>
    public string? Renamed(string id, string called) => Spelled(units[id] with { Called = called });

    /// <summary>The attachment in which a unit counts for itself; empty for the articles of the rulebook itself.</summary>
    public string Scope(RuleUnit unit) => units.GetValueOrDefault(unit.Owner) is { IsAttachment: true } owner ? owner.Id : string.Empty;

    private string? Spelled(RuleUnit unit) => unit switch
    {
        { Kind: RuleKind.Title } => "題名",
        { Kind: RuleKind.Paragraph, Lines: [{ Place.Length: > 0 } line, ..] } => Joined(unit.Owner, line.Place),
        { Called.Length: 0 } => null,
        { Kind: RuleKind.Section, Owner.Length: > 0 } => Joined(unit.Owner, unit.Called),

        // One of several supplements is told by its whole heading: 附則（令和9年3月1日）.
        { Kind: RuleKind.Supplement } => supplements > 1 ? unit.Lines[0].Words : unit.Called,
        { Kind: RuleKind.Article } when Scope(unit) is { Length: > 0 } scope =>
            Joined(scope, units[scope].Kind is RuleKind.Annex or RuleKind.AnnexTable ? "の" + unit.Called : unit.Called),
        _ => unit.Called,
    };

    private string? Joined(string owner, string called) => units.GetValueOrDefault(owner) is { } outer && Spelled(outer) is { } name ? name + called : null;
}
