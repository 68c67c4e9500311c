using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Pdf.Reading.Files;

namespace ComplianceKit.Pdf.Reading;

/// <summary>What came of reading a file.</summary>
/// <param name="Document">What it holds, or <see langword="null"/> where it cannot be read at all.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
public sealed record ReadResult(ReadDocument? Document, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Reads PDF files: those of this tool in full, others as far as they use the same means (Flate compression, fonts that say their
/// characters). A file that is broken or made to do harm gives diagnostics.
/// </summary>
public static class PdfReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, for diagnostics.</param>
    /// <param name="password">The password of an encrypted file.</param>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string name, string? password = null)
    {
        var diagnostics = new DiagnosticBag();
        var document = Read(bytes, name, password, diagnostics);
        return new ReadResult(document, diagnostics.ToImmutable());
    }

    private static ReadDocument? Read(ReadOnlyMemory<byte> bytes, string name, string? password, DiagnosticBag diagnostics)
    {
        try
        {
            var store = new ObjectStore(bytes);
            if (store.Trailer.Entries.ContainsKey("Encrypt") && !store.Unlock(password))
            {
                diagnostics.Add(ReadingDiagnostics.Encrypted(name));
                return null;
            }

            return new DocumentReader(store, name, diagnostics).Read();
        }
        catch (Exception exception) when (exception is DamageException or InvalidDataException)
        {
            diagnostics.Add(ReadingDiagnostics.Unreadable(name, DamageException.Of(exception)));
            return null;
        }
    }
}
