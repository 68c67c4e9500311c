using System.Collections.Immutable;
using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Composition;

/// <summary>A document that is ready for the writers.</summary>
/// <param name="Id">The document's id in the workspace, which names its files.</param>
/// <param name="Formats">The formats to write it in.</param>
/// <param name="Document">The tree.</param>
/// <param name="Promised">The guideline items that it has to print, in the catalog's order.</param>
public sealed record ComposedDocument(string Id, ImmutableArray<string> Formats, Document Document, ImmutableArray<PromisedItem> Promised)
{
    /// <summary>The answered items that its layout does not print, in the catalogs' order.</summary>
    public ImmutableArray<LeftOutItem> LeftOut { get; init; } = [];
}
