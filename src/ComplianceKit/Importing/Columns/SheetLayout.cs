using System.Text.RegularExpressions;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Columns;

/// <summary>What in a sheet is neither asked nor answered, and what a spreadsheet program has made of a number.</summary>
internal static partial class SheetLayout
{
    /// <summary>Whether a row is the line below the head of a table in Markdown: <c>| --- | :---: |</c>.</summary>
    public static bool IsRule(TableLine line)
    {
        var filled = line.Cells.Where(static cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        return filled.Count > 0 && filled.TrueForAll(static cell => Rule().IsMatch(cell.Trim()));
    }

    /// <summary>Why a number should be looked at: a spreadsheet program has taken it for a day; <see langword="null"/> where it has not.</summary>
    /// <param name="number">The number as it stands in its cell.</param>
    public static string? DateInNumber(string number) => Day().Match(number) is { Success: true } day
        ? day.Groups["month"].Success
            ? $"番号が日付になっている。表計算ソフトが {day.Groups["month"].Value}-{day.Groups["day"].Value} などを日付に変えたものか確かめる / the number is a date; a spreadsheet program may have made it of {day.Groups["month"].Value}-{day.Groups["day"].Value}"
            : "番号が日付になっている。表計算ソフトが 2-1 のような番号を変えたものか確かめる / the number is a date; a spreadsheet program may have made it of one such as 2-1"
        : null;

    [GeneratedRegex("^:?-{3,}:?$")]
    private static partial Regex Rule();

    [GeneratedRegex("^([0-9]{4}[-/年]0?(?<month>[0-9]{1,2})[-/月]0?(?<day>[0-9]{1,2})日?|0?(?<month>[0-9]{1,2})月0?(?<day>[0-9]{1,2})日|[0-9]{1,2}-[A-Z][a-z]{2}(-[0-9]{2,4})?|[A-Z][a-z]{2}-[0-9]{1,4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Day();
}
