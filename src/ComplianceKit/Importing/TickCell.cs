using ComplianceKit.Responses;

namespace ComplianceKit.Importing;

/// <summary>Reads the ticks of forms that ask はい or いいえ.</summary>
internal static class TickCell
{
    /// <summary>Whether a cell holds a tick and nothing else.</summary>
    public static bool IsTick(string text) => Plain(text) is "はい" or "いいえ" or "○" or "〇" or "◯" or "×" or "✕" or "対象外" or "該当なし" or "YES" or "NO";

    /// <summary>The status that a tick says.</summary>
    /// <param name="text">The tick.</param>
    /// <param name="hasDate">Whether a date is given by which it will be met.</param>
    public static ResponseStatus StatusOf(string text, bool hasDate) => Plain(text) switch
    {
        "はい" or "○" or "〇" or "◯" or "YES" => ResponseStatus.Met,
        "対象外" or "該当なし" => ResponseStatus.NotApplicable,
        _ => hasDate ? ResponseStatus.Planned : ResponseStatus.NotMet,
    };

    private static string Plain(string text) => text.Trim().TrimEnd('。').ToUpperInvariant();
}
