using System.Text.RegularExpressions;

namespace ComplianceKit.Documents.Markdown;

/// <summary>
/// Finds in a header or footer what was meant as the number of the page and is printed as it stands: ：page, :Page. In the body of a
/// document such words are mostly words.
/// </summary>
internal static partial class PageSigns
{
    /// <summary>What was written so in a text of one line or more: the characters, where they begin, and the right ones.</summary>
    public static IEnumerable<(string Written, TextPlace Place, string Meant)> In(string text)
    {
        foreach (Match sign in Sign().Matches(text))
        {
            var meant = ":" + sign.Groups["name"].Value.ToLowerInvariant();
            if (sign.Value != meant)
            {
                var before = text.AsSpan(0, sign.Index);
                yield return (sign.Value, new TextPlace(1).Within(before.Count('\n'), sign.Index - before.LastIndexOf('\n') - 1), meant);
            }
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9/.\\])[:：](?<name>pages?|heading)(?![A-Za-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
