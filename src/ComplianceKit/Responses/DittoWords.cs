using System.Text.RegularExpressions;

namespace ComplianceKit.Responses;

/// <summary>Knows words that say nothing but that another answer holds here as well, without saying which.</summary>
internal static partial class DittoWords
{
    /// <summary>Whether <paramref name="text"/> is only such words.</summary>
    public static bool Are(string text) => Words().IsMatch(text);

    [GeneratedRegex(@"^\s*(同上|同左|〃|仝|上記?[とに]同じ|上記?同様)[。.]?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
