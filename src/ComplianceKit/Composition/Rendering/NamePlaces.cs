using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Composition.Rendering;

/// <summary>Finds where in a text of one line a name stands: the markers of origin tell its line and no more.</summary>
internal static class NamePlaces
{
    /// <summary>The place of the name; <paramref name="line"/> where columns are not known, or the name stands elsewhere, as in a partial.</summary>
    /// <param name="name">The name as it is written between braces, or the last part of it.</param>
    /// <param name="line">The line on which it stands.</param>
    /// <param name="template">The text.</param>
    public static SourceSpan Of(string name, SourceSpan line, TemplateText template)
    {
        if (template.FirstColumn is not { } column || line.Path != template.Path || line.Start.Line != template.FirstLine)
        {
            return line;
        }

        var found = Regex.Match(template.Text, $@"\{{\{{[^{{}}]*?(?<![\w.-])(?<name>([\w@/-]+\.)*{Regex.Escape(name)})(?![\w.-])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
        if (!found.Success)
        {
            return line;
        }

        var start = line.Start with { Column = column + found.Groups["name"].Index };
        return new SourceSpan(line.Path, start, start with { Column = start.Column + found.Groups["name"].Length });
    }
}
