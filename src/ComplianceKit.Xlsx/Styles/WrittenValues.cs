using System.Globalization;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Xlsx.Styles;

/// <summary>A way in which a value can be written.</summary>
/// <param name="Shown">What a spreadsheet program shows, in half-width characters.</param>
/// <param name="Format">The number format for it, without sign.</param>
/// <param name="Minus">How the format writes the sign of a negative number; <see langword="null"/> for others.</param>
internal sealed record WrittenValue(string Shown, string Format, string? Minus = null);

/// <summary>The ways in which people write a value, those that say more first: 2027年4月1日 before 2027年4月.</summary>
internal static class WrittenValues
{
    /// <summary>The ways for a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="decimals">Digits after the point as printed, 0 to 10.</param>
    public static IEnumerable<WrittenValue> Of(CellValue value, int decimals) => value switch
    {
        NumberValue number => OfNumber(number.Number, decimals),
        PercentageValue share => OfShare(share.Share * 100, decimals),
        DateValue date => OfDate(date.Date),
        _ => [],
    };

    private static IEnumerable<WrittenValue> OfNumber(decimal number, int decimals)
    {
        // The sign is of the format, so that words may stand before it.
        (string Shown, string? Format)[] signs = number < 0 ? [("-", "-"), ("△", "\"△\""), ("▲", "\"▲\""), ("−", "\"−\"")] : [(string.Empty, null)];
        foreach (var (shown, minus) in signs)
        {
            var (plain, grouped) = (Written(Math.Abs(number), "F", decimals), Written(Math.Abs(number), "N", decimals));
            yield return new(shown + plain, "0" + Decimals(decimals), minus);
            if (grouped != plain)
            {
                yield return new(shown + grouped, "#,##0" + Decimals(decimals), minus);
            }
        }
    }

    private static IEnumerable<WrittenValue> OfShare(decimal percent, int decimals)
    {
        var shown = Written(percent, "F", decimals);
        yield return new(shown + "%", "0" + Decimals(decimals) + "%");
        yield return new(shown + " %", "0" + Decimals(decimals) + " %");
    }

    private static IEnumerable<WrittenValue> OfDate(DateOnly date)
    {
        foreach (var (year, format) in Years(date))
        {
            yield return new($"{year}年{date.Month}月{date.Day}日", format + "\"年\"m\"月\"d\"日\"");
            yield return new($"{year}年{date.Month:00}月{date.Day:00}日", format + "\"年\"mm\"月\"dd\"日\"");
        }

        yield return new(Written(date, "yyyy-MM-dd"), "yyyy\\-mm\\-dd");
        yield return new(Written(date, "yyyy/M/d"), "yyyy\\/m\\/d");
        yield return new(Written(date, "yyyy/MM/dd"), "yyyy\\/mm\\/dd");
        yield return new(Written(date, "yyyy.M.d"), "yyyy\\.m\\.d");
        foreach (var (year, format) in Years(date))
        {
            yield return new($"{year}年{date.Month}月", format + "\"年\"m\"月\"");
        }

        yield return new($"{date.Month}月{date.Day}日", "m\"月\"d\"日\"");
    }

    private static IEnumerable<(string Shown, string Format)> Years(DateOnly date)
    {
        yield return (date.Year.ToString(CultureInfo.InvariantCulture), "yyyy");
        if (JapaneseEra.Of(date) is { } era)
        {
            var year = date.Year - era.YearZero;
            yield return year == 1
                ? (era.Name + "元", "[$-411]ggg\"元\"")
                : (era.Name + year.ToString(CultureInfo.InvariantCulture), "[$-411]ggge");
        }
    }

    private static string Written(decimal number, string format, int decimals) =>
        number.ToString(format + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Written(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    private static string Decimals(int count) => count == 0 ? string.Empty : "." + new string('0', count);
}
