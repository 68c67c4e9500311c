using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>
/// Copies a page in the style of manuals (１．, （１）, paragraphs without numbers, references such as １第２段落（３）) into the style of
/// articles, which <see cref="PrintedReader"/> knows. It counts what the page does not number, as a person who reads it does.
/// </summary>
internal static partial class ManualPrint
{
    /// <summary>The page in the style of articles.</summary>
    public static string InArticles(string printed)
    {
        var lines = new List<string>();
        var withItems = new Dictionary<string, int>(StringComparer.Ordinal);
        var (article, paragraph) = (string.Empty, 0);
        foreach (var line in printed.Split('\n'))
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                (article, paragraph) = (Article(heading.Groups["number"].Value), 0);
            }
            else if (Item().Match(line) is { Success: true } item)
            {
                withItems.TryAdd(article, paragraph);
                lines.Add($"({Half(item.Groups["number"].Value)}) {item.Groups["words"].Value}");
            }
            else if (line.StartsWith('〔'))
            {
                paragraph++;
                lines.Add(paragraph == 1 ? $"{article}　{line}" : $"{Full(paragraph)}　{line}");
            }
        }

        return string.Join('\n', lines.Select(line => Reference().Replace(line, match => InArticles(match, withItems))));
    }

    // An item without a paragraph is one of the only paragraph that has items.
    private static string InArticles(Match reference, Dictionary<string, int> withItems)
    {
        var article = Article(reference.Groups["article"].Value);
        var item = reference.Groups["item"].Value;
        var paragraph = reference.Groups["paragraph"].Value is { Length: > 0 } named ? Half(named)
            : item.Length > 0 ? withItems.GetValueOrDefault(article).ToString(CultureInfo.InvariantCulture) : string.Empty;
        return $"》{article}{(paragraph.Length > 0 ? $"第{paragraph}項" : string.Empty)}{(item.Length > 0 ? $"第{Half(item)}号" : string.Empty)}〕";
    }

    private static string Article(string number)
    {
        var parts = Half(number).Split('の');
        return $"第{parts[0]}条{string.Concat(parts.Skip(1).Select(static branch => "の" + branch))}";
    }

    private static string Half(string digits) => string.Concat(digits.Select(static digit => digit is >= '０' and <= '９' ? (char)(digit - '０' + '0') : digit));

    private static string Full(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(static digit => (char)(digit - '0' + '０')));

    [GeneratedRegex("^(?<number>[０-９]+(?:の[０-９]+)*)．", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex("^（(?<number>[０-９]+)） (?<words>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Item();

    [GeneratedRegex("》(?<article>[０-９]+(?:の[０-９]+)*)(?:第(?<paragraph>[０-９]+)段落)?(?:（(?<item>[０-９]+)）)?〕", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
