using System.Globalization;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Xlsx.Styles;

/// <summary>Number formats that show a value as the document prints it.</summary>
internal static class NumberFormats
{
    /// <summary>What is typed in stays as it is typed: numbers keep their leading zeros, dates their form.</summary>
    public const string Text = "@";

    /// <summary>Text with the mark for a seal behind it, which typing over the cell does not take away.</summary>
    public const string TextWithSeal = "@\"　㊞\"";

    /// <summary>The format for a value that is printed as <paramref name="printed"/>.</summary>
    public static string For(CellValue value, string printed) => value switch
    {
        NumberValue number => ForNumber(number, printed),
        PercentageValue => "0" + Decimals(DecimalsOf(printed)) + "%",
        DateValue date => ForDate(date.Date, printed),
        _ => "General",
    };

    /// <summary>What is stored for a value; <see langword="null"/> where a spreadsheet cannot hold it exactly.</summary>
    public static string? Stored(CellValue value) => value switch
    {
        NumberValue number => Exact(number.Number),
        PercentageValue share => Exact(share.Share),
        // Days before March 1900 are counted wrongly by every spreadsheet program.
        DateValue { Date: var date } => date < new DateOnly(1900, 3, 1)
            ? null
            : (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? Exact(decimal number) =>
        Math.Abs(number) < 1e15m && (decimal)(double)number == number ? number.ToString("0.##########", CultureInfo.InvariantCulture) : null;

    private static string ForNumber(NumberValue value, string printed)
    {
        var decimals = Math.Clamp(value.Decimals, 0, 10);
        var plain = value.Number.ToString("F" + decimals, CultureInfo.InvariantCulture);
        var grouped = value.Number.ToString("N" + decimals, CultureInfo.InvariantCulture);
        return Around(printed, grouped, "#,##0" + Decimals(decimals), plain)
            ?? Around(printed, plain, "0" + Decimals(decimals), null)
            ?? "0" + Decimals(decimals);
    }

    /// <summary>The format with the words around the number, such as a unit; <see langword="null"/> where the number is printed otherwise.</summary>
    private static string? Around(string printed, string digits, string format, string? unlessEqual)
    {
        var at = digits == unlessEqual || digits.StartsWith('-') ? -1 : printed.IndexOf(digits, StringComparison.Ordinal);
        if (at < 0 || printed.Length - digits.Length > 20 || printed.Contains('"', StringComparison.Ordinal))
            return null;
        return Quoted(printed[..at].Trim()) + format + Quoted(printed[(at + digits.Length)..].TrimEnd());
    }

    private static string ForDate(DateOnly date, string printed)
    {
        if (printed.Contains("令和", StringComparison.Ordinal) || printed.Contains("平成", StringComparison.Ordinal))
            return "[$-411]ggge\"年\"m\"月\"d\"日\"";
        if (printed.Contains('年', StringComparison.Ordinal))
            return "yyyy\"年\"m\"月\"d\"日\"";
        return printed.Contains(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal) ? "yyyy\\-mm\\-dd" : "yyyy/m/d";
    }

    private static int DecimalsOf(string printed)
    {
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : Math.Min(10, printed.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count());
    }

    private static string Decimals(int count) => count == 0 ? string.Empty : "." + new string('0', count);

    private static string Quoted(string words) => words.Length == 0 ? string.Empty : $"\"{words}\"";
}
