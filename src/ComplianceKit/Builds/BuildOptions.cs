using System.Collections.Immutable;
using ComplianceKit.Editions.Changes;
using ComplianceKit.Loading.Rulebooks;

namespace ComplianceKit.Builds;

/// <summary>What is built and how.</summary>
/// <param name="Version">The program's version, for the manifest and the documents' properties.</param>
public sealed record BuildOptions(string Version)
{
    /// <summary>The ids of the documents to build; empty for all.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>The date of <c>SOURCE_DATE_EPOCH</c>, if it is set.</summary>
    public DateOnly? SourceDate { get; init; }

    /// <summary>Whether overlays may stand on parts of their base that have changed since somebody looked.</summary>
    public bool AllowUnreviewed { get; init; }

    /// <summary>Rulebooks outside of the workspace by the name under which a document asks for them.</summary>
    public ImmutableSortedDictionary<string, KeptRulebook> RulebookFiles { get; init; } = ImmutableSortedDictionary.Create<string, KeptRulebook>(StringComparer.Ordinal);

    /// <summary>What differs between two states of the workspace, for the document that shows it.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Is told which document has come to which stage.</summary>
    public Action<string, string>? Progress { get; init; }
}
