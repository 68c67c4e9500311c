using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Typesetting.Frames;

/// <summary>A document as pages of placed items, with the structure that the items belong to. Knows nothing of PDF.</summary>
/// <param name="Properties">What the document says about itself.</param>
/// <param name="Pages">The pages in order.</param>
/// <param name="Structure">The root of the logical structure (role <see cref="StructureRole.Document"/>), equal to the order of the tree.</param>
/// <param name="Outline">Bookmarks, nested.</param>
/// <param name="Destinations">Where links inside the document lead, by node id.</param>
/// <param name="Anchors">Where every node with an id came to stand.</param>
/// <param name="Diagnostics">What went wrong while laying out.</param>
public sealed record LaidOutDocument(
    DocumentProperties Properties,
    IReadOnlyList<Page> Pages,
    StructureNode Structure,
    ImmutableArray<OutlineEntry> Outline,
    IReadOnlyDictionary<string, Destination> Destinations,
    ImmutableArray<Anchor> Anchors,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A place that a link or bookmark leads to.</summary>
/// <param name="Page">Index of the page, from 0.</param>
/// <param name="Y">Distance from the top of the page in points.</param>
public readonly record struct Destination(int Page, double Y);

/// <summary>A bookmark.</summary>
public sealed record OutlineEntry(string Title, Destination Destination, ImmutableArray<OutlineEntry> Children);
