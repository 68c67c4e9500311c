using ComplianceKit.Documents.Diagnostics;

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

        for (var line = place.Start.Line; line < place.Start.Line + MostLines && files.Line(place.Path, line) is { } text && !string.IsNullOrWhiteSpace(text); line++)
        {
            if (Column(text, diagnostic.WordsBefore, words) is >= 0 and var at)
            {
                return diagnostic with { Location = new SourceSpan(place.Path, new SourcePosition(line, at + 1), new SourcePosition(line, at + words.Length + 1)) };
            }
        }

        return diagnostic;
    }

    // What stands before the words may have been read from another line.
    private static int Column(string text, string before, string words) =>
        before.Length > 0 && text.IndexOf(before + words, StringComparison.Ordinal) is >= 0 and var at ? at + before.Length : text.IndexOf(words, StringComparison.Ordinal);
}
