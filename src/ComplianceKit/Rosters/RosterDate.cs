using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceKit.Rosters;

/// <summary>Reads dates as people write them in rosters: 2026-04-01, 2026/4/1, 2026年4月1日, 令和8年4月1日, R8.4.1.</summary>
internal static partial class RosterDate
{
    // The western year before the first year of each era, with the letter that stands for it.
    private static readonly (string Name, char Letter, int YearZero)[] Eras =
        [("令和", 'R', 2018), ("平成", 'H', 1988), ("昭和", 'S', 1925), ("大正", 'T', 1911), ("明治", 'M', 1867)];

    /// <summary>The date; <see langword="null"/> where the text is none.</summary>
    public static DateOnly? Parse(string text)
    {
        var plain = HalfWidth.Of(text).Replace("元", "1", StringComparison.Ordinal);
        return Western().Match(plain) is { Success: true } western
            ? Date(Number(western, 1), western)
            : Era().Match(plain) is { Success: true } era ? Date(YearZero(era.Groups[1].Value) + Number(era, 2), era) : null;
    }

    private static int YearZero(string era) =>
        Array.Find(Eras, entry => entry.Name == era || entry.Letter == char.ToUpperInvariant(era[0])).YearZero;

    private static DateOnly? Date(int year, Match match)
    {
        var (month, day) = (int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]{4})[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?$")]
    private static partial Regex Western();

    [GeneratedRegex("^(令和|平成|昭和|大正|明治|[RHSTMrhstm])\\.?([0-9]{1,2})[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?$")]
    private static partial Regex Era();
}
