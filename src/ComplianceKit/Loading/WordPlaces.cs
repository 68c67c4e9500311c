using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;

namespace ComplianceKit.Loading;

/// <summary>
/// Finds the column of the words that a finding is about. A paragraph is read as one text, whose lines are joined and no longer indented,
/// so that only its first line is known; the file still has the words where they were written.
/// </summary>
internal static class WordPlaces
{
    private const int MostLines = 200;

    /// <summary>The finding at its words, or as it was where they are not found.</summary>
    public static Diagnostic Find(Diagnostic diagnostic, SourceFiles files)
    {
        if (diagnostic is not { Words: { Length: > 0 } words, Location: { IsWholeFile: false } place })
        {
            return diagnostic;
        }

        // What stands before the words tells one of several places; it may have been read from another line.
        var found = diagnostic.WordsBefore.Length > 0 ? Place(diagnostic.WordsBefore, words) ?? Place(string.Empty, words) : Place(string.Empty, words);
        return found is null ? diagnostic : diagnostic with { Location = found };

        SourceSpan? Place(string before, string sought)
        {
            for (var line = place.Start.Line; line < place.Start.Line + MostLines && files.Line(place.Path, line) is { } text && !string.IsNullOrWhiteSpace(text); line++)
            {
                if (text.IndexOf(before + sought, StringComparison.Ordinal) is >= 0 and var at)
                {
                    var column = at + before.Length + 1;
                    return new SourceSpan(place.Path, new SourcePosition(line, column), new SourcePosition(line, column + sought.Length));
                }
            }

            return null;
        }
    }
}
