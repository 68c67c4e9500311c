using System.Globalization;

namespace ComplianceKit.Documents.Diagnostics;

/// <summary>Counts things in English messages, where one of them is written otherwise than several.</summary>
public static class EnglishCount
{
    /// <summary>The number with its noun: <c>1 item</c>, <c>2 items</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">The noun for one of them; several take an s.</param>
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");
}
