using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Composition.Rendering;

/// <summary>Tells where in a file a fault of a text stands that may be a part of it.</summary>
internal static partial class FaultPlaces
{
    /// <summary>The place of a character.</summary>
    /// <param name="position">Which, in characters from the first of the text.</param>
    /// <param name="template">The text.</param>
    public static SourceSpan Of(int position, TemplateText template)
    {
        var before = template.Text.AsSpan(0, position);
        var line = before.Count('\n');
        var column = template.IsWholeFile ? position - before.LastIndexOf('\n') : line == 0 && template.FirstColumn is { } first ? first + position : 1;
        return SourceSpan.At(template.Path, template.FirstLine + line, column);
    }

    /// <summary>The line that a message of the library names; the first one where it names none.</summary>
    /// <param name="message">The message. It may end in "Occured at: line:column", with both counted from 0.</param>
    /// <param name="template">The text.</param>
    public static SourceSpan Of(string message, TemplateText template)
    {
        var match = OccurredAt().Match(message);
        var line = match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return SourceSpan.At(template.Path, template.FirstLine + line, 1);
    }

    [GeneratedRegex(@"Occured at: (\d+):(\d+)")]
    private static partial Regex OccurredAt();
}
