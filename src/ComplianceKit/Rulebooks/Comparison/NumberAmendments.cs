using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceKit.Rulebooks.Comparison;

/// <summary>The amending sentences for articles that only get another number.</summary>
internal static partial class NumberAmendments
{
    /// <summary>So many articles that move alike are named by the first and the last.</summary>
    private const int LeastInRange = 3;

    /// <summary>The sentences, in an order in which no two articles ever bear the same number.</summary>
    public static IEnumerable<Amendment> Of(RulebookComparison comparison)
    {
        var runs = new List<List<Move>>();
        foreach (var move in comparison.Rows.Where(static row => row is { Old: not null, Now: not null } && row.Old.Label != row.Now.Label).Select(static row => Move.Of(row.Old!, row.Now!)))
        {
            if (runs.Count == 0 || !runs[^1][^1].IsFollowedBy(move))
            {
                runs.Add([]);
            }

            runs[^1].Add(move);
        }

        // Numbers that grow are changed from the last, those that shrink from the first.
        return runs.Where(static run => run[0].Distance < 0).Concat(runs.Where(static run => run[0].Distance >= 0).Reverse()).Select(Sentence);
    }

    /// <summary>Whether a label is that of an article in the figures of the sentences: 第3条, not 第三条.</summary>
    public static bool IsPlain(string label) => ArticleLabel().IsMatch(label);

    private static Amendment Sentence(List<Move> run)
    {
        var labels = run.ToDictionary(static move => move.Id, static move => move.Now, StringComparer.Ordinal);
        var distance = run[0].Distance;
        var words = run.Count >= LeastInRange
            ? string.Create(CultureInfo.InvariantCulture, $"{run[0].Old}から{run[^1].Old}までを{Math.Abs(distance)}条ずつ{(distance > 0 ? "繰り下げる" : "繰り上げる")}。")
            : string.Join("とし、", (distance < 0 ? run : run.AsEnumerable().Reverse()).Select(static move => $"{move.Old}を{move.Now}")) + "とする。";
        return new Amendment(words, state => [.. state.Select(unit => labels.TryGetValue(unit.Id, out var label) ? unit with { Label = label } : unit)]);
    }

    [GeneratedRegex(@"^(.*第)([0-9]+)条$")]
    private static partial Regex ArticleLabel();

    /// <summary>An article that gets another number.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Old">Its label before.</param>
    /// <param name="Now">Its label afterwards.</param>
    /// <param name="Place">What stands before its number, and the number before: 附則第, 2.</param>
    /// <param name="Distance">How far the number grows; 0 where the labels are no plain numbers of articles of one place.</param>
    private sealed record Move(string Id, string Old, string Now, (string Words, int Number) Place, int Distance)
    {
        public static Move Of(RuleUnit old, RuleUnit now)
        {
            var (before, after) = (Read(old.Label), Read(now.Label));
            return new(now.Id, old.Label, now.Label, before, before.Words == after.Words ? after.Number - before.Number : 0);
        }

        public bool IsFollowedBy(Move next) => Distance != 0 && Distance == next.Distance && next.Place == (Place.Words, Place.Number + 1);

        private static (string Words, int Number) Read(string label) =>
            ArticleLabel().Match(label) is { Success: true } match && int.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? (match.Groups[1].Value, number)
                : (label, 0);
    }
}
