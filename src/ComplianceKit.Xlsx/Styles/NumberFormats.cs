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

    /// <summary>The words around a value that a format holds; formats of more than 255 characters are none, and a minus takes them twice.</summary>
    private const int MostWords = 60;

    /// <summary>The format for a value that is printed as <paramref name="printed"/>; <see langword="null"/> where no format shows it like that.</summary>
    public static string? For(CellValue value, string printed)
    {
        var words = printed.Trim();
        var narrow = Narrow(words);
        return WrittenValues.Of(value, DecimalsOf(narrow)).Select(written => Around(words, narrow, written)).FirstOrDefault(static format => format is not null);
    }

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

    /// <summary>The format with the words around the value, such as a unit; <see langword="null"/> where the value is not among them.</summary>
    private static string? Around(string words, string narrow, WrittenValue written)
    {
        var at = narrow.IndexOf(written.Shown, StringComparison.Ordinal);
        var end = at + written.Shown.Length;
        if (at < 0 || words.Length - written.Shown.Length > MostWords || words.Any(static c => c == '"' || char.IsControl(c)))
        {
            return null;
        }

        if (at > 0 && GoesOnBefore(narrow[at - 1]) || GoesOnBehind(narrow.AsSpan(end)))
        {
            return null;
        }

        var (before, after) = (Quoted(words[..at]), Quoted(words[end..]));
        return before + written.Format + after + (written.Minus is { } minus ? ";" + before + minus + written.Format + after : string.Empty);
    }

    // 4月1日 behind a year is not the whole date.
    private static bool GoesOnBefore(char last) => char.IsAsciiDigit(last) || last is '.' or ',' or '-' or '/' or '年';

    private static bool GoesOnBehind(ReadOnlySpan<char> rest) =>
        rest is [>= '0' and <= '9', ..] or ['.' or ',', >= '0' and <= '9', ..];

    private static int DecimalsOf(string printed)
    {
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : Math.Min(10, printed.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count());
    }

    // Formats know no full-width digits; a number in half-width ones is the same.
    private static string Narrow(string words) => string.Create(words.Length, words, static (narrow, words) =>
    {
        for (var index = 0; index < words.Length; index++)
        {
            narrow[index] = words[index] is >= '０' and <= '９' or '．' or '，' or '％' or '－' or '／' ? (char)(words[index] - '０' + '0') : words[index];
        }
    });

    private static string Quoted(string words) => words.Length == 0 ? string.Empty : $"\"{words}\"";
}
