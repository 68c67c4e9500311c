using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceKit.Responses;

/// <summary>The number that a numeric item asks for, as people write it.</summary>
public static partial class NumericValue
{
    /// <summary>
    /// Whether <paramref name="text"/> is a number. Commas may part its thousands and nothing else: 99,9 is 99.9 for the one reader and 999
    /// for the other.
    /// </summary>
    /// <param name="text">The text, without a unit, in half-width characters.</param>
    public static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) && (!text.Contains(',', StringComparison.Ordinal) || Grouped().IsMatch(text.Trim()));

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();
}
