using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Tables;

/// <summary>Reads dates as people write them in rosters: 2026-04-01, 2026/4/1, 2026年4月1日, 令和8年4月1日, R8.4.1.</summary>
internal static partial class WrittenDate
{
    /// <summary>The date; <see langword="null"/> where the text is none, or one that is not of its era, such as 昭和99年 or 令和元年4月30日.</summary>
    public static DateOnly? Parse(string text) => Counted(text) is var (day, era) && era?.Has(day) != false ? day : null;

    /// <summary>The date that the years count to, also before and beyond the era, as people write of days to come: 平成32年3月31日.</summary>
    public static DateOnly? ParseBeyondEra(string text) => Counted(text)?.Day;

    /// <summary>The name of the era that the day is of, where the text counts the years of another one; <see langword="null"/> elsewhere.</summary>
    public static string? RightEra(string text) => Counted(text) is var (day, era) && era?.Has(day) == false ? JapaneseEra.Of(day)?.Name : null;

    private static (DateOnly Day, JapaneseEra? Era)? Counted(string text)
    {
        var plain = HalfWidth.Of(text).Replace("元", "1", StringComparison.Ordinal);
        if (Western().Match(plain) is { Success: true } western)
        {
            return Date(Number(western, 1), western) is { } day ? (day, null) : null;
        }

        return Era().Match(plain) is { Success: true } match
            && Number(match, 2) is >= 1 and var year
            && JapaneseEra.Find(match.Groups[1].Value) is { } era
            && Date(era.YearZero + year, match) is { } counted
                ? (counted, era)
                : null;
    }

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
