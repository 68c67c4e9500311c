using System.Globalization;

namespace ComplianceKit.Composition.Data;

/// <summary>Says in Japanese when a guideline was published, as far as it is known: a year, a month or a day.</summary>
internal static class PublishedText
{
    /// <summary>The words; what is no date stays as it is.</summary>
    public static string? Of(string? published)
    {
        if (published is null)
        {
            return null;
        }

        var parts = published.Split('-');
        return parts.Length <= 3 && Array.TrueForAll(parts, static part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? string.Concat(parts.Select(static (part, index) => $"{part.TrimStart('0')}{"年月日"[index]}"))
            : published;
    }
}
