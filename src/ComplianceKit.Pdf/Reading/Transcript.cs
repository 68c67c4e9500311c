using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Pdf.Reading.Speech;

namespace ComplianceKit.Pdf.Reading;

/// <summary>
/// What a screen reader would speak of a PDF file, from its logical structure alone: headings with their level, lists with the number of
/// their items, cells with their headers, alternative texts, links, readings. What is marked as decoration is left out.
/// </summary>
public static class Transcript
{
    /// <summary>The transcript of a file that has been read.</summary>
    /// <param name="document">The file.</param>
    /// <param name="language">The language of what a screen reader adds, such as "heading".</param>
    /// <returns>One line for each thing spoken; empty where the file is not tagged.</returns>
    public static string Of(ReadDocument document, Language language)
    {
        var own = document.Metadata.Language ?? string.Empty;
        return document.Structure is not null
            ? SpeechWriter.Write(document.Metadata.Title ?? string.Empty, document.Pages.Length, own, SpokenOf(document, language), language)
            : string.Empty;
    }

    /// <summary>What is spoken of a file that has been read, as records; nothing where the file is not tagged.</summary>
    /// <param name="document">The file.</param>
    /// <param name="language">The language of what a screen reader adds.</param>
    public static ImmutableArray<Spoken> SpokenOf(ReadDocument document, Language language) =>
        document.Structure is { } root ? new SpeechBuilder(language, document.Metadata.Language ?? string.Empty, NoteMarks.In(root)).Of(root) : [];

    /// <summary>Reads a file and gives its transcript, or says why there is none.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, for diagnostics.</param>
    /// <param name="language">The language of what a screen reader adds.</param>
    public static TranscriptResult Of(ReadOnlyMemory<byte> bytes, string name, Language language)
    {
        var read = PdfReader.Read(bytes, name);
        return read.Document switch
        {
            null => new TranscriptResult(null, read.Diagnostics),
            { Structure: null } => new TranscriptResult(null, read.Diagnostics.Add(ReadingDiagnostics.NotTagged(name))),
            var document => new TranscriptResult(Of(document, language), read.Diagnostics),
        };
    }
}

/// <summary>What came of transcribing a file.</summary>
/// <param name="Text">The transcript, or <see langword="null"/> where there is none.</param>
/// <param name="Diagnostics">What is wrong with the file.</param>
public sealed record TranscriptResult(string? Text, ImmutableArray<Diagnostic> Diagnostics);
