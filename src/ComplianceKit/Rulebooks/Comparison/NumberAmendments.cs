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
        foreach (var move in comparison.Rows.Where(static row => row is { Old: not null, Now: not null } && row.Old.Label != row.Now.Label).Select(static row => new Move(row.Old!, row.Now!)))
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

    private static Amendment Sentence(List<Move> run)
    {
        var labels = run.ToDictionary(static move => move.Now.Id, static move => move.Now.Label, StringComparer.Ordinal);
        var distance = run[0].Distance;
        var words = run.Count >= LeastInRange
            ? string.Create(CultureInfo.InvariantCulture, $"{run[0].Old.Label}から{run[^1].Old.Label}までを{Math.Abs(distance)}条ずつ{(distance > 0 ? "繰り下げる" : "繰り上げる")}。")
            : string.Join("とし、", (distance < 0 ? run : run.AsEnumerable().Reverse()).Select(static move => $"{move.Old.Label}を{move.Now.Label}")) + "とする。";
        return new Amendment(words, state => [.. state.Select(unit => labels.TryGetValue(unit.Id, out var label) ? unit with { Label = label } : unit)]);
    }

    [GeneratedRegex(@"^(.*第)([0-9]+)条$")]
    private static partial Regex ArticleLabel();

    private sealed record Move(RuleUnit Old, RuleUnit Now)
    {
        private readonly (string Place, int Number)? from = Read(Old.Label);

        /// <summary>How far the number grows; 0 where the labels are no plain numbers of articles of one place.</summary>
        public int Distance { get; } = Read(Old.Label) is { } before && Read(Now.Label) is { } after && before.Place == after.Place ? after.Number - before.Number : 0;

        public bool IsFollowedBy(Move next) =>
            Distance != 0 && Distance == next.Distance && from is { } own && next.from is { } other && own.Place == other.Place && other.Number == own.Number + 1;

        private static (string Place, int Number)? Read(string label) =>
            ArticleLabel().Match(label) is { Success: true } match && int.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? (match.Groups[1].Value, number)
                : null;
    }
}
