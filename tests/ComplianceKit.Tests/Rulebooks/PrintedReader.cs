using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>
/// A small reader of printed rules that knows nothing of how they were made: it finds articles, 項 and 号 by their printed numbers and
/// follows a printed reference to the words that stand there, as a person with the paper in hand does.
/// </summary>
internal sealed partial class PrintedReader
{
    private readonly List<(string Article, int Paragraph, int Item, string Words)> places = [];

    public PrintedReader(string printed)
    {
        var (article, paragraph) = (string.Empty, 0);
        foreach (var line in printed.Split('\n'))
        {
            if (ArticleLine().Match(line) is { Success: true } first)
            {
                (article, paragraph) = (first.Groups[1].Value, 1);
                places.Add((article, 1, 0, line));
            }
            else if (ParagraphLine().Match(line) is { Success: true } next)
            {
                paragraph = Number(next.Groups[1].Value);
                places.Add((article, paragraph, 0, line));
            }
            else if (ItemLine().Match(line) is { Success: true } item)
            {
                places.Add((article, paragraph, Number(item.Groups[1].Value), line));
            }
        }
    }

    /// <summary>The printed numbers of articles, in order.</summary>
    public IEnumerable<string> Articles => places.Select(static place => place.Article).Distinct();

    /// <summary>Every place in order.</summary>
    public IReadOnlyList<(string Article, int Paragraph, int Item, string Words)> Places => places;

    /// <summary>The words to which a reference printed at a place leads; <see langword="null"/> where it leads nowhere.</summary>
    public string? Follow(string reference, (string Article, int Paragraph, int Item, string Words) from)
    {
        var articles = Articles.ToList();
        var here = articles.IndexOf(from.Article);
        var match = Reference().Match(reference);
        if (!match.Success || match.Length != reference.Length)
        {
            return null;
        }

        var article = match.Groups["article"].Value switch
        {
            "" or "この条" => from.Article,
            "前条" => here > 0 ? articles[here - 1] : null,
            "次条" => here + 1 < articles.Count ? articles[here + 1] : null,
            var number => number,
        };
        var paragraph = match.Groups["paragraph"].Value switch
        {
            "" => match.Groups["article"].Length > 0 ? 1 : from.Paragraph,
            "この項" => from.Paragraph,
            "前項" => from.Paragraph - 1,
            "次項" => from.Paragraph + 1,
            var number => Number(number[1..^1]),
        };
        var item = match.Groups["item"].Value switch
        {
            "" => 0,
            "前号" => from.Item - 1,
            "次号" => from.Item + 1,
            "この号" => from.Item,
            var number => Number(number[1..^1]),
        };
        return places.Find(place => place.Article == article && place.Paragraph == paragraph && place.Item == item).Words;
    }

    private static int Number(string digits) =>
        int.Parse(string.Concat(digits.Select(static digit => digit is >= '０' and <= '９' ? (char)(digit - '０' + '0') : digit)), CultureInfo.InvariantCulture);

    [GeneratedRegex("^(第[0-9]+条(?:の[0-9]+)*)　")]
    private static partial Regex ArticleLine();

    [GeneratedRegex("^([０-９]+)　")]
    private static partial Regex ParagraphLine();

    [GeneratedRegex(@"^\(([0-9]+)\) ")]
    private static partial Regex ItemLine();

    [GeneratedRegex("^(?<article>前条|次条|この条|第[0-9]+条(?:の[0-9]+)*)?(?<paragraph>前項|次項|この項|第[0-9]+項)?(?<item>前号|次号|この号|第[0-9]+号)?$")]
    private static partial Regex Reference();
}
