using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Documents.Markdown;

/// <summary>
/// Where the places of a text were written. The text may have come out of a template: a column is that of the file only where the line is,
/// up to it, the same in the file; else the line's start is all that is known.
/// </summary>
/// <param name="settings">Know the origin of a line, and the lines of files.</param>
/// <param name="lines">The lines of the text.</param>
internal sealed class SourcePlaces(MarkdownSettings settings, string[] lines)
{
    /// <summary>Where a place was written.</summary>
    public SourceSpan? Of(TextPlace place)
    {
        if (settings.OriginOf is not { } originOf)
        {
            return SourceSpan.At(settings.Path, place.Line, place.Column);
        }

        var origin = originOf(place.Line);
        return origin is not null && place.Column > 1 && IsAsWritten(origin, place) ? SourceSpan.At(origin.Path, origin.Start.Line, place.Column) : origin;
    }

    private bool IsAsWritten(SourceSpan origin, TextPlace place)
    {
        var before = place.Column - 1;
        return origin.Start.Column == 1
            && place.Line <= lines.Length
            && before <= lines[place.Line - 1].Length
            && settings.LineOfFile(origin) is { } written
            && written.AsSpan().StartsWith(lines[place.Line - 1].AsSpan(0, before), StringComparison.Ordinal);
    }
}
