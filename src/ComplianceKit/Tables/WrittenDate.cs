using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Tables;

/// <summary>
/// Reads dates as people and systems write them in rosters: 2026-04-01, 2026/4/1, 2026年4月1日, 令和8年4月1日, R8.4.1, 20260401, with blanks between
/// the parts, and with the right day of the week or a time behind them.
/// </summary>
internal static partial class WrittenDate
{
    // Nobody is older than the era of 明治, and no day is centuries away: 0965 and 2965 are slips.
    private const int FirstYear = 1868;
    private const int LastYear = 2200;
    private const string DaysOfWeek = "日月火水木金土";

    /// <summary>The date; <see langword="null"/> where the text is none, or one that is not of its era, such as 昭和99年 or 令和元年4月30日.</summary>
    public static DateOnly? Parse(string text) =>
        Read(text) is { Day.Year: >= FirstYear and <= LastYear } read && read.Era?.Has(read.Day) != false && HasDayOfWeek(read) ? read.Day : null;

    /// <summary>The date that the years count to, also before and beyond the era, as people write of days to come: 平成32年3月31日.</summary>
    public static DateOnly? ParseBeyondEra(string text) => Read(text) is { } read && HasDayOfWeek(read) ? read.Day : null;

    /// <summary>The name of the era that the day is of, where the text counts the years of another one; <see langword="null"/> elsewhere.</summary>
    public static string? RightEra(string text) => Read(text) is { } read && read.Era?.Has(read.Day) == false ? JapaneseEra.Of(read.Day)?.Name : null;

    /// <summary>The day of the week of a date behind which another one stands: 水; <see langword="null"/> elsewhere.</summary>
    public static char? RightDayOfWeek(string text) => Read(text) is { } read && !HasDayOfWeek(read) ? DaysOfWeek[(int)read.Day.DayOfWeek] : null;

    private static bool HasDayOfWeek(Written read) => read.DayOfWeek is null || DaysOfWeek[(int)read.Day.DayOfWeek] == read.DayOfWeek;

    private static Written? Read(string text)
    {
        var plain = HalfWidth.Of(text).Replace("元", "1", StringComparison.Ordinal).Trim();
        if (Behind().Match(plain) is not { Success: true } behind)
        {
            return null;
        }

        var date = behind.Groups["date"].Value;
        var dayOfWeek = behind.Groups["week"] is { Success: true } week ? week.Value[0] : (char?)null;
        if ((Western().Match(date) is { Success: true } parted ? parted : Digits().Match(date)) is { Success: true } western)
        {
            return Date(Number(western, "year"), western) is { } day ? new Written(day, null, dayOfWeek) : null;
        }

        return Era().Match(date) is { Success: true } match
            && Number(match, "year") is >= 1 and var counted
            && JapaneseEra.Find(match.Groups["era"].Value) is { } era
            && Date(era.YearZero + counted, match) is { } ofEra
                ? new Written(ofEra, era, dayOfWeek)
                : null;
    }

    private static DateOnly? Date(int year, Match match)
    {
        var (month, day) = (Number(match, "month"), Number(match, "day"));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<date>.*?)\\s*(\\((?<week>[日月火水木金土])(曜日?)?\\))?([T\\s]\\s*([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();

    [GeneratedRegex("^(?<year>[0-9]{4})\\s*[-/.年]\\s*(?<month>[0-9]{1,2})\\s*[-/.月]\\s*(?<day>[0-9]{1,2})\\s*日?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Western();

    [GeneratedRegex("^(?<year>(18|19|20|21)[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();

    [GeneratedRegex("^(?<era>令和?|平成?|昭和?|大正?|明治?|[RHSTMrhstm])\\s*\\.?\\s*(?<year>[0-9]{1,2})\\s*[-/.年]\\s*(?<month>[0-9]{1,2})\\s*[-/.月]\\s*(?<day>[0-9]{1,2})\\s*日?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Era();

    /// <summary>A date as it is written.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Era">The era whose years are counted, if any.</param>
    /// <param name="DayOfWeek">The day of the week that stands behind it, if any.</param>
    private sealed record Written(DateOnly Day, JapaneseEra? Era, char? DayOfWeek);
}
