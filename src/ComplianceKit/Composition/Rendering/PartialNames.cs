using System.Text.RegularExpressions;
using ComplianceKit.Composition.Templates;

namespace ComplianceKit.Composition.Rendering;

/// <summary>The partials that a text of a template includes.</summary>
internal static partial class PartialNames
{
    /// <summary>Those names, in order.</summary>
    public static IEnumerable<PartialName> In(string text) =>
        Written().Matches(text).Select(static match => new PartialName(match.Groups["name"].Value, match.Index, match.Groups["block"].Success));

    /// <summary>A text and those of all partials that it includes, be it through another, each once.</summary>
    public static IEnumerable<TemplateText> Followed(TemplateText text, Template template) => Followed(text, template, new HashSet<string>(StringComparer.Ordinal));

    private static IEnumerable<TemplateText> Followed(TemplateText text, Template template, HashSet<string> seen) =>
        In(text.Text).Where(partial => seen.Add(partial.Name) && template.Partials.ContainsKey(partial.Name))
            .SelectMany(partial => Followed(template.Partials[partial.Name], template, seen))
            .Prepend(text);

    [GeneratedRegex("""\{\{~?\s*(?<block>\#)?\s*>\s*(?<name>[^\s{}()~"'=]+)""")]
    private static partial Regex Written();
}

/// <summary>The name of a partial where a text includes it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Index">Where in the text, in characters from the first.</param>
/// <param name="HasOwnWords">Whether the text says what stands there if there is no such partial.</param>
internal sealed record PartialName(string Name, int Index, bool HasOwnWords);
