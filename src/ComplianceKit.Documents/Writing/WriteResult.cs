using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Documents.Writing;

/// <summary>What writing a document has brought to light.</summary>
/// <param name="Diagnostics">What is wrong.</param>
/// <param name="Anchors">Where every node that has an id came to stand, in the order of the file.</param>
/// <param name="PageCount">Number of pages, or of sheets for a workbook.</param>
public sealed record WriteResult(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Anchor> Anchors, int PageCount);

/// <summary>Where a node came to stand.</summary>
/// <param name="Id">The node's id.</param>
/// <param name="Page">The page's or sheet's number, counted from 1.</param>
/// <param name="Place">The page's label, or the sheet's name with the row: <c>12</c>, <c>適合表!A14</c>.</param>
public sealed record Anchor(string Id, int Page, string Place);
