using System.Globalization;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Reads lengths such as <c>12mm</c> and <c>30pt</c>.</summary>
internal static class LengthText
{
    /// <summary>The length in points, 0 to 10,000; <see langword="null"/> for anything else.</summary>
    public static double? Parse(string text)
    {
        var millimetres = text.EndsWith("mm", StringComparison.Ordinal);
        var unit = millimetres || text.EndsWith("pt", StringComparison.Ordinal);
        return unit
            && double.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= 10_000
            ? millimetres ? PaperSize.Millimetres(number) : number
            : null;
    }
}
