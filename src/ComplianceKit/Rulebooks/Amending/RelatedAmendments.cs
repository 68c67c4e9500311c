using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Comparison;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>The amending sentences for the articles that the head of an annex or form names: （第2条関係）.</summary>
internal static class RelatedAmendments
{
    /// <summary>The sentence; empty where the head names the same articles as before.</summary>
    /// <param name="old">The head as it was: its title, and the articles below it.</param>
    /// <param name="now">The head as it is.</param>
    /// <param name="name">What the annex or form is called.</param>
    public static ImmutableArray<Amendment> Of(RuleUnit old, RuleUnit now, string name)
    {
        var (before, after) = (Words(old), Words(now));
        return before == after ? [] : [new Amendment(Sentence(name, before, after), With(now))];
    }

    private static string Sentence(string name, string before, string after) =>
        before.Length == 0 ? $"{name}の題名の前に「{after}」を加える。"
        : after.Length == 0 ? $"{name}中「{before}」を削る。"
        : $"{name}中「{before}」を「{after}」に改める。";

    private static string Words(RuleUnit head) => head.Lines.Length > 1 ? head.Lines[1].Words : string.Empty;

    private static Func<ImmutableArray<RuleUnit>, ImmutableArray<RuleUnit>> With(RuleUnit now) => state =>
        [.. state.Select(unit => unit.Id == now.Id ? unit with { Lines = [unit.Lines[0], .. now.Lines.Skip(1)] } : unit)];
}
