using System.Text.RegularExpressions;
using ComplianceKit.Composition.Templates;

namespace ComplianceKit.Composition.Rendering;

/// <summary>The partials that a text of a template includes.</summary>
internal static partial class PartialNames
{
    /// <summary>Their names, each with the index at which it is included.</summary>
    public static IEnumerable<(string Name, int Index)> In(string text) => Written().Matches(text).Select(static match => (match.Groups[1].Value, match.Index));

    /// <summary>A text and those of all partials that it includes, be it through another, each once.</summary>
    public static IEnumerable<TemplateText> Followed(TemplateText text, Template template) => Followed(text, template, new HashSet<string>(StringComparer.Ordinal));

    private static IEnumerable<TemplateText> Followed(TemplateText text, Template template, HashSet<string> seen) =>
        In(text.Text).Where(partial => seen.Add(partial.Name) && template.Partials.ContainsKey(partial.Name))
            .SelectMany(partial => Followed(template.Partials[partial.Name], template, seen))
            .Prepend(text);

    [GeneratedRegex(@"\{\{\s*>\s*([A-Za-z0-9_-]+)")]
    private static partial Regex Written();
}
