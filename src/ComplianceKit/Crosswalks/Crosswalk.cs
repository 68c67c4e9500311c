using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Crosswalks;

/// <summary>How the items of one catalog stand to those of another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">The id of the catalog that it goes out from.</param>
/// <param name="Target">The id of the catalog that it leads to.</param>
/// <param name="Mappings">The pairs, in the order of the file.</param>
public sealed record Crosswalk(string Id, string Source, string Target, ImmutableArray<Mapping> Mappings)
{
    /// <summary>The ids of items of <see cref="Source"/> that have no counterpart, as somebody has found.</summary>
    public ImmutableArray<string> WithoutCounterpart { get; init; } = [];

    /// <summary>What it lacks, in sentences.</summary>
    public ImmutableArray<string> KnownGaps { get; init; } = [];
}

/// <summary>A pair of items: <paramref name="From"/> is <paramref name="Relation"/> of <paramref name="To"/>.</summary>
/// <param name="From">The full reference of the first item, <c>catalog/item</c>.</param>
/// <param name="To">The full reference of the second item.</param>
/// <param name="Relation">How the first stands to the second.</param>
/// <param name="Rationale">Why, in a few words.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Origin">Where it was read.</param>
public sealed record Mapping(string From, string To, Relation Relation, string Rationale, MappingBasis Basis, SourceSpan Origin);

/// <summary>What a mapping rests on.</summary>
public enum MappingBasis
{
    /// <summary>Our own reading of both items.</summary>
    Reading,

    /// <summary>A table of those who publish the guidelines.</summary>
    Official,
}
