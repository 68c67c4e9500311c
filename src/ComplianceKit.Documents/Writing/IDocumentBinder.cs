using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Documents.Writing;

/// <summary>Writes many documents into one file, one behind the other, and holds none of them longer than it takes to write it.</summary>
public interface IDocumentBinder
{
    /// <summary>The number of pages so far.</summary>
    int PageCount { get; }

    /// <summary>Whether the format lets the file hold no further document of the usual size.</summary>
    bool IsFull => false;

    /// <summary>Makes a document ready to be added. May be called from several threads at the same time.</summary>
    IReadyDocument Prepare(Document document);

    /// <summary>Adds a document that is free of errors.</summary>
    /// <param name="document">The document.</param>
    /// <param name="bookmark">The words of the bookmark that leads to it.</param>
    void Add(IReadyDocument document, string bookmark);

    /// <summary>Fills the sheet up where the last page is on its front, so that what comes next is on a front again.</summary>
    void TurnToFront();

    /// <summary>Ends the file.</summary>
    void Finish();
}

/// <summary>A document that can be added to a file.</summary>
public interface IReadyDocument
{
    /// <summary>What is wrong with it.</summary>
    ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The number of its pages.</summary>
    int PageCount { get; }
}
