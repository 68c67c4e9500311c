using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Composition.Rendering;

/// <summary>
/// Carries the lines of templates through expansion. Each line of a template begins with a marker made of two noncharacters around
/// a number; what comes out of the template engine still has the markers, so that every line of it, and the line at which the engine
/// stopped, can be traced to where it was written.
/// </summary>
internal static partial class OriginMarkers
{
    private const char Open = '\uFDD0';
    private const char Close = '\uFDD1';

    /// <summary>Puts a marker at the start of each line that is not a block tag alone on its line (those must stay alone to vanish).</summary>
    /// <param name="source">The text of a template.</param>
    /// <param name="file">The number of its file.</param>
    /// <param name="firstLine">The line of the file on which the text begins.</param>
    public static string Insert(string source, int file, int firstLine)
    {
        var result = new StringBuilder(source.Length * 2);
        var line = firstLine - 1;
        foreach (var text in source.Split('\n'))
        {
            line++;
            if (line > firstLine)
            {
                result.Append('\n');
            }

            if (!TagAlone().IsMatch(text))
            {
                result.Append(Open).Append(CultureInfo.InvariantCulture, $"{file}:{line}").Append(Close);
            }

            result.Append(text);
        }

        return result.ToString();
    }

    /// <summary>Takes the markers out of <paramref name="expanded"/> and tells where each line comes from.</summary>
    public static RenderedText Strip(string expanded, IReadOnlyList<string> files)
    {
        var text = new StringBuilder(expanded.Length);
        var origins = new List<SourceSpan?>();
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        SourceSpan? current = null;
        SourceSpan? atLineStart = null;
        var isBlank = true;
        var lineStart = 0;
        var insertions = new List<Insertion>();
        for (var index = 0; index < expanded.Length; index++)
        {
            var character = expanded[index];
            if (character == Open)
            {
                var end = expanded.IndexOf(Close, index);
                // The rows of a table come from the same few lines.
                var marker = expanded.AsSpan(index + 1, end - index - 1);
                if (!places.TryGetValue(marker, out current))
                {
                    places[marker] = current = Parse(marker, files);
                }

                if (!isBlank && current is not null)
                {
                    insertions.Add(new Insertion(origins.Count + 1, text.Length - lineStart + 1, current));
                }

                // An answer that stands alone in a line of a template has the template's marker before its own: the answer is what is read there.
                atLineStart = isBlank ? current : atLineStart ?? current;
                index = end;
                continue;
            }

            text.Append(character);
            isBlank = character == '\n' || (isBlank && character == ' ');
            if (character == '\n')
            {
                origins.Add(atLineStart ?? current);
                atLineStart = null;
                lineStart = text.Length;
            }
        }

        origins.Add(atLineStart ?? current);
        return new RenderedText(text.ToString(), origins, insertions);
    }

    /// <summary>The text without its markers; <see langword="null"/> stays so.</summary>
    public static string? Plain(string? marked) => marked is null ? null : Marker().Replace(marked, string.Empty);

    /// <summary>The place of the last marker, which is where the engine stopped.</summary>
    public static SourceSpan? Last(string expanded, IReadOnlyList<string> files)
    {
        var start = expanded.LastIndexOf(Open);
        var end = start < 0 ? -1 : expanded.IndexOf(Close, start);
        return end < 0 ? null : Parse(expanded.AsSpan(start + 1, end - start - 1), files);
    }

    private static SourceSpan Parse(ReadOnlySpan<char> marker, IReadOnlyList<string> files)
    {
        var colon = marker.IndexOf(':');
        var file = int.Parse(marker[..colon], CultureInfo.InvariantCulture);
        var line = int.Parse(marker[(colon + 1)..], CultureInfo.InvariantCulture);
        return SourceSpan.At(files[file], line, 1);
    }

    [GeneratedRegex(@"^\s*\{\{(?!\{)\s*(#|/|>|!|else\b|\^)[^{}]*\}\}\s*$")]
    private static partial Regex TagAlone();

    [GeneratedRegex("\uFDD0[^\uFDD1]*\uFDD1")]
    private static partial Regex Marker();
}
