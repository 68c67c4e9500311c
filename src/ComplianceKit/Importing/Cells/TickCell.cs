using System.Text.RegularExpressions;
using ComplianceKit.Responses;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Cells;

/// <summary>Reads the ticks of forms that ask はい or いいえ.</summary>
internal static partial class TickCell
{
    /// <summary>Whether a cell holds a tick and nothing else.</summary>
    public static bool IsTick(string text) => IsMark(text) || Plain(text) is "はい" or "いいえ" or "○" or "〇" or "◯" or "×" or "✕" or "対象外" or "該当なし" or "YES" or "NO";

    /// <summary>Whether a cell holds a mark that people set by hand where it is so: レ, ✓.</summary>
    public static bool IsMark(string text) => Plain(text) is "レ" or "レ点" or "ﾚ" or "ﾚ点" or "✓" or "✔" or "☑" or "✅";

    /// <summary>The status that a tick says.</summary>
    /// <param name="text">The tick.</param>
    /// <param name="hasDate">Whether a date is given by which it will be met.</param>
    public static ResponseStatus StatusOf(string text, bool hasDate) => Plain(text) switch
    {
        "はい" or "○" or "〇" or "◯" or "YES" => ResponseStatus.Met,
        "対象外" or "該当なし" => ResponseStatus.NotApplicable,
        _ when IsMark(text) => ResponseStatus.Met,
        _ => hasDate ? ResponseStatus.Planned : ResponseStatus.NotMet,
    };

    /// <summary>The tick and the date of a cell that holds both, as in はい（4/1）; any other text whole, and no date.</summary>
    public static (string Text, string Date) Split(string text) =>
        WithDate().Match(text) is { Success: true } match ? (match.Groups["tick"].Value, match.Groups["date"].Value.Trim()) : (text, string.Empty);

    private static string Plain(string text) => HalfWidth.Of(text).Trim().TrimEnd('。').ToUpperInvariant();

    [GeneratedRegex("^\\s*(?<tick>はい|いいえ|○|〇|◯|×|✕|レ|✓|☑)\\s*[(（]?\\s*(?<date>(令和|[RＲ])?\\s*[0-9０-９元][0-9０-９\\s年月日/／.．-]*[0-9０-９日])\\s*[)）]?\\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex WithDate();
}
