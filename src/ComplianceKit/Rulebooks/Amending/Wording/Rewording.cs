using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Amending.Wording;

/// <summary>Words of a place that become others, as an amending sentence says it.</summary>
/// <param name="Words">Words that stand only once in the place, or become the same wherever they stand in it.</param>
/// <param name="Kind">What happens to them.</param>
/// <param name="Others">The words that come in their stead, or behind them.</param>
internal sealed record Rewording(string Words, RewordingKind Kind, string Others)
{
    /// <summary>What stands in the place of <see cref="Words"/> afterwards.</summary>
    public string Result => Kind switch
    {
        RewordingKind.Add => Words + Others,
        RewordingKind.Delete => string.Empty,
        _ => Others,
    };

    /// <summary>What turns <paramref name="old"/> into <paramref name="now"/>; <see langword="null"/> where words cannot be named without doubt.</summary>
    /// <param name="old">A line.</param>
    /// <param name="now">The line as it is now.</param>
    /// <param name="covered">All that the sentence's place covers, the line among it: words named there must not stand for others.</param>
    public static ImmutableArray<Rewording>? Between(string old, string now, string covered)
    {
        var changes = WordChange.Between(old, now);
        var everywhere = Everywhere(changes.Select(change => change.Words(old, now)), covered);
        var result = ImmutableArray.CreateBuilder<Rewording>(changes.Length);
        var end = 0;
        for (var index = 0; index < changes.Length; index++)
        {
            var change = changes[index];
            if (everywhere.FirstOrDefault(one => one.Words == old[change.Start..change.End]) is { } same)
            {
                end = change.End;
                if (!result.Contains(same))
                {
                    result.Add(same);
                }

                continue;
            }

            var most = index + 1 < changes.Length ? changes[index + 1].Start : old.Length;
            if (Of(old, now, change, end, most, covered) is not { } made)
            {
                return null;
            }

            result.Add(made.Rewording);
            end = made.End;
        }

        return result.ToImmutable();
    }

    /// <summary>The words of <paramref name="line"/> after all of <paramref name="rewordings"/>, each of which speaks of the words as they were.</summary>
    public static string Apply(string line, ImmutableArray<Rewording> rewordings)
    {
        var places = rewordings.SelectMany(one => PlacesOf(one.Words, line).Select(place => (Place: place, One: one))).OrderByDescending(static found => found.Place);
        return places.Aggregate(line, static (words, found) => words[..found.Place] + found.One.Result + words[(found.Place + found.One.Words.Length)..]);
    }

    /// <summary>Words that become the same wherever they stand in several lines, as one sentence about all of the lines says it.</summary>
    /// <param name="lines">The lines as they were and as they are.</param>
    /// <param name="covered">All that the sentence's place covers, the old lines among it.</param>
    public static ImmutableArray<Rewording> Throughout(IReadOnlyCollection<(string Old, string Now)> lines, string covered)
    {
        var changed = lines.SelectMany(static line => WordChange.Between(line.Old, line.Now).Select(change => change.Words(line.Old, line.Now))).ToList();
        return Everywhere(changed.Select(pair => Narrowest(pair, changed)), covered);
    }

    /// <summary>
    /// Whether words can be set in 「」: half of such a pair in them could not be told from that of the sentence, and the line between two cells of a
    /// table, for which ｜ stands in the words of its row, is printed nowhere.
    /// </summary>
    internal static bool IsQuotable(string words)
    {
        var open = 0;
        foreach (var character in words)
        {
            open += character switch { '「' => 1, '」' => -1, _ => 0 };
            if (open < 0 || character == '｜')
            {
                return false;
            }
        }

        return open == 0;
    }

    // その他本システム is one run of kanji at its joint; that 本システム has changed elsewhere by itself shows where the word begins.
    private static (string Old, string Now) Narrowest((string Old, string Now) pair, IEnumerable<(string Old, string Now)> changed) =>
        changed.Where(other => other.Old.Length > 0 && other.Now.Length > 0 && other.Old.Length < pair.Old.Length
            && pair.Old.IndexOf(other.Old, StringComparison.Ordinal) is var at and >= 0
            && pair.Now == pair.Old[..at] + other.Now + pair.Old[(at + other.Old.Length)..]).Append(pair).MinBy(static other => other.Old.Length);

    // Words that become the same wherever they stand need no more around them: 「甲」を「乙」に改める means every one.
    private static ImmutableArray<Rewording> Everywhere(IEnumerable<(string Old, string Now)> changed, string covered) =>
        [.. changed.Where(static pair => pair.Old.Length > 0 && pair.Now.Length > 0 && IsQuotable(pair.Old) && IsQuotable(pair.Now)).GroupBy(static pair => pair)
            .Where(same => same.Count() > 1 && PlacesOf(same.Key.Old, covered).Count() == same.Count())
            .Select(static same => new Rewording(same.Key.Old, RewordingKind.Replace, same.Key.Now))];

    private static (Rewording Rewording, int End)? Of(string old, string now, WordChange change, int least, int most, string covered)
    {
        var words = change.Words(old, now);
        if (words.Old.Length == 0 && change.Start > least && IsQuotable(words.Now))
        {
            var start = WordBefore(old, change.Start, least);
            while (start > least && !IsClear(old[start..change.Start], covered))
            {
                start = WordBefore(old, start, least);
            }

            if (IsClear(old[start..change.Start], covered))
            {
                return (new(old[start..change.Start], RewordingKind.Add, words.Now), change.End);
            }
        }

        if (words.Now.Length == 0 && IsClear(words.Old, covered))
        {
            return (new(words.Old, RewordingKind.Delete, string.Empty), change.End);
        }

        while (!IsClear(words.Old, covered) || !IsQuotable(words.Now))
        {
            if (change.Start == least && change.End == most)
            {
                return null;
            }

            change = Wider(old, change, least, most);
            words = change.Words(old, now);
        }

        return (new(words.Old, RewordingKind.Replace, words.Now), change.End);
    }

    // By the quotation marks around it, by the word before, or where there is none by the word behind.
    private static WordChange Wider(string old, WordChange change, int least, int most) =>
        IsQuoted(old, change) && change.Start > least && change.End < most ? change.Wider(1, 1)
        : change.Start > least ? change.Wider(change.Start - WordBefore(old, change.Start, least), 0)
        : change.Wider(0, CountedFigures.End(old, change.End, WordScript.WordBehind(old, change.End, most), most) - change.End);

    private static int WordBefore(string old, int end, int least) => CountedFigures.Start(old, WordScript.WordBefore(old, end, least), end, least);

    private static bool IsClear(string words, string covered) => words.Length > 0 && IsQuotable(words) && PlacesOf(words, covered).Take(2).Count() == 1;

    private static bool IsQuoted(string old, WordChange change) => change.Start > 0 && change.End < old.Length && old[change.Start - 1] == '「' && old[change.End] == '」';

    private static IEnumerable<int> PlacesOf(string words, string text)
    {
        for (var place = text.IndexOf(words, StringComparison.Ordinal); place >= 0; place = text.IndexOf(words, place + 1, StringComparison.Ordinal))
        {
            yield return place;
        }
    }
}
