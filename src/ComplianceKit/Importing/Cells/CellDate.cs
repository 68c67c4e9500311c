using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Cells;

/// <summary>Reads what people write into the column of a date, beyond whole dates: 令和9年3月末, 令和8年度末, 2026/4/1（水）, the bare number of a spreadsheet.</summary>
internal static partial class CellDate
{
    private const int FirstSerial = 36_526;
    private const int LastSerial = 73_050;
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>The date, and what was made of it where a person should look; <see langword="null"/> where the text is none.</summary>
    public static (DateOnly Day, string? Doubt)? Parse(string text)
    {
        var plain = Decoration().Replace(string.Concat(HalfWidth.Of(text).Where(static character => !char.IsWhiteSpace(character))), string.Empty);
        if (WrittenDate.Parse(plain) is { } whole)
        {
            return (whole, null);
        }

        if (WrittenDate.ParseBeyondEra(plain) is { } beyond)
        {
            return (beyond, string.Create(CultureInfo.InvariantCulture, $"元号にない日を {beyond:yyyy-MM-dd} とした / a day that its era does not have, taken for this one"));
        }

        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial)
        {
            var day = SerialZero.AddDays(serial);
            return (day, string.Create(CultureInfo.InvariantCulture, $"表計算の通し番号と見て {day:yyyy-MM-dd} とした / taken for the number by which spreadsheets count days"));
        }

        return EndOfMonth(plain) is { } end
            ? (end, string.Create(CultureInfo.InvariantCulture, $"{end:yyyy-MM-dd} とした / taken for this day"))
            : null;
    }

    /// <summary>Whether the text is a day of some year: 4/1, 4月1日.</summary>
    public static bool HasNoYear(string text) => DayAndMonth().IsMatch(Decoration().Replace(HalfWidth.Of(text), string.Empty));

    private static DateOnly? EndOfMonth(string plain)
    {
        if (End().Match(plain) is not { Success: true } match)
        {
            return null;
        }

        var month = match.Groups["month"].Value;
        if (WrittenDate.ParseBeyondEra($"{match.Groups["year"].Value}年{(month.Length > 0 ? month : "3")}月1日") is not { } first)
        {
            return null;
        }

        // A year that is written as 9999 has no next one.
        var year = first.Year + (month.Length > 0 ? 0 : 1);
        return year > DateOnly.MaxValue.Year ? null : new DateOnly(year, first.Month, DateTime.DaysInMonth(year, first.Month));
    }

    [GeneratedRegex("[(（][日月火水木金土][)）]|0?0:00(:00)?$|(?<=日)(まで|迄|予定)$|(迄|まで)に?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Decoration();

    [GeneratedRegex("^(?<year>(令和|平成|R|H)?[0-9元]{1,4})(年(?<month>[0-9]{1,2})月|年度)末日?$", RegexOptions.ExplicitCapture)]
    private static partial Regex End();

    [GeneratedRegex("^\\s*[0-9]{1,2}\\s*[/月.-]\\s*[0-9]{1,2}\\s*日?\\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex DayAndMonth();
}
