using System.Collections.Immutable;
using ComplianceKit.Rulebooks.Amending.Wording;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Amending;

/// <summary>
/// The amending sentences for a 項 or 号 of an article that name the part of it which changes (ただし書, 後段, 各号列記以外の部分), and for one that
/// becomes another as a whole.
/// </summary>
internal static class PartAmendments
{
    private const string BesideItems = "各号列記以外の部分";
    private const string Proviso = "ただし、";

    /// <summary>The sentences; <see langword="null"/> where nothing but the place itself is to be named.</summary>
    /// <param name="unit">The article as it stands.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="line">The line that changes.</param>
    /// <param name="words">Its words afterwards.</param>
    public static ImmutableArray<Amendment>? Of(RuleUnit unit, string name, RuleLine line, string words)
    {
        if (unit.Kind != RuleKind.Article || line.IsHeading || line.Row is not null)
        {
            return null;
        }

        var (before, after) = (SentenceParts.Of(line.Words), SentenceParts.Of(words));
        var isFirstSame = before[0].Words == after[0].Words;
        Amendment Step(string below, string result) => new(name + line.Place + below, Becoming(unit, line, result)) { Below = line.Place + below };
        if (isFirstSame && before.Length == 1 && after is [_, var added])
        {
            return [Step(added.Name == SentenceParts.Proviso ? $"に次のただし書を加える。\n　{added.Words}" : $"に{added.Name}として次のように加える。\n　{added.Words}", words)];
        }

        if (isFirstSame && after.Length == 1 && before is [_, var gone])
        {
            return [Step($"{gone.Name}を削る。", words)];
        }

        var areParts = before.Length == 2 && after.Length == 2 && before[1].Name == after[1].Name;
        if (HasItems(unit, line) && !(areParts && isFirstSame))
        {
            return Change(BesideItems, line.Words, words, Printed(unit, line)) is { } made ? [Step(made, words)] : null;
        }

        if (!areParts)
        {
            // Words that all become others are stated anew with their number; the only 項 of an article is the article.
            return line.Place.Length > 0 && IsWhole(line.Words, words, Printed(unit, line)) ? [Step($"を次のように改める。\n　{line.Number}{(line.Number.Length > 0 ? "　" : string.Empty)}{words}", words)] : null;
        }

        var steps = ImmutableArray.CreateBuilder<Amendment>();
        var result = line.Words;
        for (var index = 0; index < before.Length; index++)
        {
            var (old, now) = (before[index].Words, after[index].Words);
            if (old == now)
            {
                continue;
            }

            if (Change(before[index].Name, old, now, index == 0 ? Printed(unit, line)[..^before[1].Words.Length] : old) is not { } change)
            {
                return null;
            }

            result = index == 0 ? now + before[1].Words : result[..^old.Length] + now;
            steps.Add(Step(change, result));
        }

        return steps.ToImmutable();
    }

    private static string? Change(string part, string old, string now, string covered) =>
        IsWhole(old, now, covered) ? $"{part}を次のように改める。\n　{now}"
        : Rewording.Between(old, now, covered) is { IsEmpty: false } rewordings ? $"{part}中{RewordingWords.Of(rewordings)}。"
        : null;

    // Of words that nearly all become others, what stays (ただし, a full stop) is no reason to quote the rest.
    private static bool IsWhole(string old, string now, string covered) =>
        Rewording.Between(old, now, covered) is { } rewordings
        && rewordings.Any(one => one.Kind == RewordingKind.Replace && one.Words.Length * 5 >= (old.StartsWith(Proviso, StringComparison.Ordinal) ? old.Length - Proviso.Length : old.Length) * 4);

    private static bool HasItems(RuleUnit unit, RuleLine line) =>
        line.Depth == 0 && unit.Lines.SkipWhile(other => !ReferenceEquals(other, line)).Skip(1).FirstOrDefault() is { Depth: > 0 };

    // With the number that is printed before it, of which no figure may be meant.
    private static string Printed(RuleUnit unit, RuleLine line) => unit.Lines.Zip(AmendedLines.Of(unit)).First(pair => ReferenceEquals(pair.First, line)).Second;

    private static Func<ImmutableArray<RuleUnit>, ImmutableArray<RuleUnit>> Becoming(RuleUnit article, RuleLine line, string words) => state =>
        [.. state.Select(unit => unit.Id == article.Id ? unit with { Lines = [.. unit.Lines.Select(other => other.Id == line.Id && other.Place == line.Place && !other.IsHeading ? other with { Words = words } : other)] } : unit)];
}
