using System.Text.RegularExpressions;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Cells;

/// <summary>A line 【予定】 in the cell of an answer: the date by which the item will be met, and what somebody has written behind it.</summary>
/// <param name="Text">What stands behind the mark.</param>
/// <param name="Date">The date; <see langword="null"/> where it is not known for certain.</param>
/// <param name="Words">What the line says besides the date; empty for nothing.</param>
internal sealed partial record PlannedLine(string Text, DateOnly? Date, string Words)
{
    // 令和10年12月31日 has 11 characters; what is far longer is a sentence.
    private const int LongestDate = 20;

    /// <summary>Reads what stands behind the mark.</summary>
    public static PlannedLine Of(string text)
    {
        var line = text.Trim();
        for (var length = Math.Min(line.Length, LongestDate); length > 0; length--)
        {
            if (!char.IsWhiteSpace(line[length - 1]) && WrittenDate.ParseBeyondEra(line[..length]) is { } date)
            {
                return WordsBehind(line[length..]) is { } words ? new PlannedLine(line, date, words) : new PlannedLine(line, null, string.Empty);
            }
        }

        return new PlannedLine(line, null, string.Empty);
    }

    // Null where the words may turn the date into another one: 以降, か5月1日, or one digit more.
    private static string? WordsBehind(string rest)
    {
        var behind = Weekday().Replace(rest, string.Empty);
        var link = OurEnd().Match(behind) is { Success: true } end ? end : ByThen().Match(behind);
        var words = link.Success ? behind[link.Length..].Trim() : null;

        // 2027年4月1日、2028年4月1日 are two dates.
        return words is null || (words.Length > 0 && Of(words).Date is not null) ? null : words;
    }

    [GeneratedRegex("^\\s*[（(][日月火水木金土](曜日?)?[)）]", RegexOptions.ExplicitCapture)]
    private static partial Regex Weekday();

    // までに対応, as documents print it, in its shorter and longer forms; further words stand behind a stop, a blank or a bracket.
    [GeneratedRegex("^\\s*(までに|まで|に)?(対応)?(する|します)?(の?予定(です)?)?(\\s*[。.．、，,:：;；]+\\s*|\\s+|(?=[（(「【※])|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex OurEnd();

    // までには and までも say something else of the day.
    [GeneratedRegex("^\\s*までに(?![はもての])", RegexOptions.ExplicitCapture)]
    private static partial Regex ByThen();
}
