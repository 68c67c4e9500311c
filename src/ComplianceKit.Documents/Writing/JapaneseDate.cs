using System.Globalization;

namespace ComplianceKit.Documents.Writing;

/// <summary>Dates as Japanese documents write them.</summary>
public static class JapaneseDate
{
    // The change to the Gregorian calendar, from which era dates and solar dates meet.
    private static readonly DateOnly FirstSolarDay = new(1873, 1, 1);

    /// <summary>
    /// In the year of the era: 令和8年4月1日, the first year as 元年. Dates before 1873 are written in western years.
    /// </summary>
    public static string InEra(DateOnly date)
    {
        if (date < FirstSolarDay || JapaneseEra.Of(date) is not { } era)
        {
            return InWesternYears(date);
        }

        var year = date.Year - era.YearZero;
        var written = year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{era.Name}{written}年{date.Month}月{date.Day}日");
    }

    /// <summary>In western years: 2026年4月1日.</summary>
    public static string InWesternYears(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");
}
