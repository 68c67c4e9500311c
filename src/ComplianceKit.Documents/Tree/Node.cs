using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Documents.Tree;

/// <summary>Anything in the document tree.</summary>
public abstract record Node
{
    /// <summary>
    /// A name that references, links and the ledger use, unique in the document. The part before the first colon is the kind
    /// (<c>item:mic-cloud-2018/3.2.1.a.1.01</c>); names written by authors have no colon.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>Names of styles in the document's style sheet, applied in order after the node's own default style.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>Where the node was written, so that a fault found while writing leads back to it.</summary>
    public SourceSpan? Origin { get; init; }

    /// <summary>The natural language as a BCP 47 tag where it differs from the document's.</summary>
    public string? Language { get; init; }
}
