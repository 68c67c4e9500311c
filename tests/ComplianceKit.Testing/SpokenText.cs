using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Pdf.Reading;
using ComplianceKit.Pdf.Reading.Speech;

namespace ComplianceKit.Testing;

/// <summary>What a file says beside what its tree says, as texts that can be compared.</summary>
public static class SpokenText
{
    /// <summary>Both texts; equal for a good file.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="written">What writing it gave.</param>
    /// <param name="file">The file.</param>
    public static (string Expected, string Actual) Of(Document document, WriteResult written, ReadDocument file)
    {
        var places = written.Anchors.DistinctBy(static anchor => anchor.Id).ToDictionary(static anchor => anchor.Id, static anchor => anchor.Place, StringComparer.Ordinal);
        var pages = file.Bookmarks.SelectMany(Flat).Select(bookmark => file.Pages[bookmark.Target!.Page].Label).ToList();
        var expected = new TreeSpeech(id => places.GetValueOrDefault(id, string.Empty), pages).Of(document);
        return (Lines(expected, document), Lines(TreeSpeech.WithoutHeaders(Transcript.SpokenOf(file, Language.Japanese)), document));
    }

    private static string Lines(System.Collections.Immutable.ImmutableArray<Spoken> spoken, Document document) =>
        SpeechWriter.Write(document.Properties.Title, 1, document.Properties.Language, spoken, Language.Japanese);

    private static IEnumerable<ReadBookmark> Flat(ReadBookmark bookmark) => bookmark.Children.SelectMany(Flat).Prepend(bookmark);
}
