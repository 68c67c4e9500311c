using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Rulebooks.Amending;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Composition.Data;

/// <summary>Makes the data of a comparison table.</summary>
internal static class ComparisonData
{
    private static readonly (string Name, Func<RuleKind, bool> Kind)[] Kinds =
    [
        ("題名", static kind => kind == RuleKind.Title),
        ("前文", static kind => kind == RuleKind.Preamble),
        ("章及び節の題", static kind => kind is RuleKind.Chapter or RuleKind.Section),
        ("条", static kind => kind == RuleKind.Article),
        ("附則", static kind => kind == RuleKind.Supplement),
        ("別紙及び別表", static kind => kind is RuleKind.Annex or RuleKind.AnnexTable),
        ("様式", static kind => kind == RuleKind.Form),
        ("条に属しない文、表及び記入欄", static kind => kind is RuleKind.Block or RuleKind.Paragraph),
    ];

    /// <summary>The data of a comparison.</summary>
    /// <param name="old">The old state.</param>
    /// <param name="now">The new state.</param>
    /// <param name="reasons">Why parts changed, by id.</param>
    /// <param name="all">Whether unchanged parts are shown, too.</param>
    /// <param name="unsaid">The part of which no amending sentence can be said; <see langword="null"/> where all is said; empty where it is not one part alone.</param>
    public static Dictionary<string, object?> Of(
        ImmutableArray<RuleUnit> old, ImmutableArray<RuleUnit> now, IReadOnlyDictionary<string, string> reasons, bool all, out string? unsaid)
    {
        var comparison = RulebookComparison.Compare(old, now);
        var table = new ComparisonTable(reasons);
        var amendments = Amendments.Of(old, now, out var stuck);
        unsaid = amendments is not null ? null : stuck is null ? string.Empty : NameOf(stuck, now);
        var rows = table.Rows(all ? comparison.Rows : comparison.Changes, old, now).ToList();
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["rows"] = rows.ConvertAll(Row),
            ["noted"] = rows.Exists(static row => row.Note.Length > 0),
            ["empty"] = !comparison.Changes.Any(),
            ["all"] = all,
            ["coverage"] = Kinds.Select(kind => Coverage(kind.Name, comparison.Count(kind.Kind))).Where(static line => line is not null).ToList(),
            ["amendments"] = amendments?.Select(Step).ToList() ?? [],
            ["amendable"] = amendments is not null,
            ["unsaid"] = unsaid ?? string.Empty,
        };
    }

    private static string NameOf(RuleUnit unit, ImmutableArray<RuleUnit> now)
    {
        var named = unit;
        while (named.Called.Length == 0 && now.FirstOrDefault(owner => owner.Id == named.Owner) is { } owner)
        {
            named = owner;
        }

        return named.Label;
    }

    private static Dictionary<string, object?> Step(Amendment step) => new(StringComparer.Ordinal)
    {
        ["sentence"] = step.Sentence.Split('\n')[0],
        ["below"] = AmendmentMarkdown.Below(step),
    };

    private static Dictionary<string, object?> Row((string Now, string Old, string Note) row) => new(StringComparer.Ordinal)
    {
        ["now"] = row.Now,
        ["old"] = row.Old,
        ["note"] = row.Note,
    };

    private static Dictionary<string, object?>? Coverage(string name, (int Now, int Old, int Unchanged) count) => count is (0, 0, _)
        ? null
        : new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = name,
            ["now"] = count.Now.ToString(CultureInfo.InvariantCulture),
            ["old"] = count.Old.ToString(CultureInfo.InvariantCulture),
            ["unchanged"] = count.Unchanged.ToString(CultureInfo.InvariantCulture),
        };
}
