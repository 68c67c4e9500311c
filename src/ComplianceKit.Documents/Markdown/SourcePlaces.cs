using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Documents.Markdown;

/// <summary>
/// Where the places of a text were written. The text may have come out of a template: a column is that of the file only where the line is,
/// up to it, the same in the file; else the line's start is all that is known.
/// </summary>
/// <param name="settings">Know the origins of places, and the lines of files.</param>
/// <param name="lines">The lines of the whole text.</param>
/// <param name="start">Where in it the text begins whose places are asked for.</param>
internal sealed class SourcePlaces(MarkdownSettings settings, string[] lines, TextPlace start)
{
    /// <summary>The places of a text that stands at a place of this one.</summary>
    public SourcePlaces Inside(TextPlace place) => new(settings, lines, InWhole(place));

    /// <summary>The line on which a place was written.</summary>
    public SourceSpan? LineOf(TextPlace place)
    {
        var whole = InWhole(place);
        return settings.OriginOf is { } originOf ? originOf(whole.Line, whole.Column) : SourceSpan.At(settings.Path, whole.Line, 1);
    }

    /// <summary>Where a place was written.</summary>
    public SourceSpan? Of(TextPlace place)
    {
        var (whole, origin) = (InWhole(place), LineOf(place));
        return origin is not null && whole.Column > 1 && IsAsWritten(origin, whole) ? SourceSpan.At(origin.Path, origin.Start.Line, whole.Column) : origin;
    }

    private TextPlace InWhole(TextPlace place) => start.Within(place.Line - 1, place.Column - 1);

    private bool IsAsWritten(SourceSpan origin, TextPlace place)
    {
        if (settings.OriginOf is null)
        {
            return true;
        }

        var before = place.Column - 1;
        return origin.Start.Column == 1
            && place.Line <= lines.Length
            && before <= lines[place.Line - 1].Length
            && settings.LineOfFile(origin) is { } written
            && written.AsSpan().StartsWith(lines[place.Line - 1].AsSpan(0, before), StringComparison.Ordinal);
    }
}
