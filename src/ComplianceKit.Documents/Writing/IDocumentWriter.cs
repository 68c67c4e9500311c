using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Documents.Writing;

/// <summary>Turns a document tree into a file of one format. The seam at which a format is added.</summary>
public interface IDocumentWriter
{
    /// <summary>The name by which a workspace asks for the format, which is also the file's extension: <c>pdf</c>, <c>xlsx</c>.</summary>
    string Format { get; }

    /// <summary>
    /// Writes <paramref name="document"/> to <paramref name="output"/>. The same document gives the same bytes.
    /// Where the result holds errors, what was written is not a usable file.
    /// </summary>
    WriteResult Write(Document document, Stream output);

    /// <summary>
    /// A writer for many documents that have most in common with <paramref name="pattern"/>, which makes once what they share. What it
    /// writes depends on the document and the pattern only, and it is safe for use from several threads.
    /// </summary>
    IDocumentWriter ForSeries(Document pattern) => this;

    /// <summary>Begins a file of many documents; <see langword="null"/> where the format has no such files.</summary>
    /// <param name="pattern">A document like those that are added: the file has its title and language.</param>
    /// <param name="output">Takes the file.</param>
    IDocumentBinder? Bind(Document pattern, Stream output) => null;
}
