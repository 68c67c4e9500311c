using System.Collections.Immutable;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Builds;

/// <summary>The lines of a document that print rows of its revision history.</summary>
internal static class RevisionLines
{
    /// <summary>
    /// The lines without the rows that the history has got since: they say of every document that shares the history what has changed, so that
    /// their words would be found on documents that do not print it.
    /// </summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="document">The document.</param>
    /// <param name="before">The document as it was.</param>
    public static ImmutableArray<DocumentLine> WithoutNew(ImmutableArray<DocumentLine> lines, DocumentRequest document, DocumentRequest before)
    {
        var rows = document.Revisions
            .Skip(before.Revisions.Length)
            .Select(static row => (row.Edition, Words: DocumentLine.OfMarkdown(row.Changes.Value)))
            .Where(static row => !row.Words.IsEmpty)
            .ToList();
        return rows.Count == 0
            ? lines
            : [.. lines.Where(line => !rows.Exists(row => RowWords.StandIn(line.Words, row.Edition) && row.Words.All(words => RowWords.StandIn(line.Words, words))))];
    }
}
