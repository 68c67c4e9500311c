using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Documents.Tree.Pages;

/// <summary>A header or footer: three pieces of text on one line.</summary>
/// <param name="Start">Set at the left (at the binding side where margins are mirrored).</param>
/// <param name="Center">Set in the middle.</param>
/// <param name="End">Set at the right.</param>
public sealed record RunningLine(ImmutableArray<Inline> Start, ImmutableArray<Inline> Center, ImmutableArray<Inline> End)
{
    /// <summary>Whether a thin rule divides the line from the text.</summary>
    public bool Ruled { get; init; }

    /// <summary>Where it was written, if known.</summary>
    public SourceSpan? Origin { get; init; }
}
