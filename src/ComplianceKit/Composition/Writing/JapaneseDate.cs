using System.Globalization;

namespace ComplianceKit.Composition.Writing;

/// <summary>Dates as Japanese documents write them.</summary>
public static class JapaneseDate
{
    // First days of the eras: 明治 is counted from the change to the Gregorian calendar, which is where era dates and solar dates meet.
    private static readonly (DateOnly First, string Name)[] Eras =
    [
        (new DateOnly(2019, 5, 1), "令和"),
        (new DateOnly(1989, 1, 8), "平成"),
        (new DateOnly(1926, 12, 25), "昭和"),
        (new DateOnly(1912, 7, 30), "大正"),
        (new DateOnly(1873, 1, 1), "明治"),
    ];

    /// <summary>
    /// In the year of the era: 令和8年4月1日, the first year as 元年. Dates before 1873 are written in western years.
    /// </summary>
    public static string InEra(DateOnly date)
    {
        foreach (var (first, name) in Eras)
        {
            if (date >= first)
            {
                var year = date.Year - (name == "明治" ? 1867 : first.Year - 1);
                var written = year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture);
                return string.Create(CultureInfo.InvariantCulture, $"{name}{written}年{date.Month}月{date.Day}日");
            }
        }

        return InWesternYears(date);
    }

    /// <summary>In western years: 2026年4月1日.</summary>
    public static string InWesternYears(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");
}
