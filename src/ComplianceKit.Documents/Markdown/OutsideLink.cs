using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree.Inlines;
using TreeInline = ComplianceKit.Documents.Tree.Inlines.Inline;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Makes links that lead out of the document.</summary>
/// <param name="diagnostics">Takes what leads nowhere.</param>
internal sealed class OutsideLink(DiagnosticBag diagnostics)
{
    /// <summary>The link; words alone where it leads nowhere, for its readers can follow it nowhere either.</summary>
    /// <param name="url">The address as it was written.</param>
    /// <param name="content">The words; empty where the address itself is to be read.</param>
    /// <param name="origin">Where it was written.</param>
    /// <param name="written">How it was written, where that is known.</param>
    public TreeInline To(string url, ImmutableArray<TreeInline> content, SourceSpan? origin, string? written = null)
    {
        content = content.IsEmpty && url.Length > 0 ? [new Text(url) { Origin = origin }] : content;
        if (LinkAddress.Of(url) is not null)
        {
            return new Link(url, content) { Origin = origin };
        }

        // Of texts that were put together, such as those of rulebooks, only the line is known.
        diagnostics.Add(MarkdownDiagnostics.LeadsNowhere(url, origin) with { Words = origin is { Start.Column: 1 } ? written : null });
        return new Span(content) { Origin = origin };
    }
}
