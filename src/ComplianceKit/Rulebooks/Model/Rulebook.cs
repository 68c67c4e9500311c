using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Rulebooks.Model;

/// <summary>A rulebook in the state that its base and overlays make together.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Numbering">How it is numbered.</param>
/// <param name="Parts">Its parts in order: preamble, chapters or articles, supplements, annexes, forms.</param>
/// <param name="Origin">Where it was read.</param>
public sealed record Rulebook(string Id, string Title, string Edition, NumberingStyle Numbering, ImmutableArray<RuleNode> Parts, SourceSpan Origin)
{
    /// <summary>The values that texts may use.</summary>
    public ImmutableSortedDictionary<string, RuleParameter> Parameters { get; init; } =
        ImmutableSortedDictionary.Create<string, RuleParameter>(StringComparer.Ordinal);

    /// <summary>The choices that it offers.</summary>
    public ImmutableSortedDictionary<string, RuleVariant> Variants { get; init; } =
        ImmutableSortedDictionary.Create<string, RuleVariant>(StringComparer.Ordinal);

    /// <summary>Every part that a layer took away, by id, with the place that says so.</summary>
    public ImmutableSortedDictionary<string, SourceSpan> Removed { get; init; } =
        ImmutableSortedDictionary.Create<string, SourceSpan>(StringComparer.Ordinal);

    /// <summary>The places in replaced articles that were named by position, by id, with what replaced them.</summary>
    public ImmutableSortedDictionary<string, Displacement> Displaced { get; init; } =
        ImmutableSortedDictionary.Create<string, Displacement>(StringComparer.Ordinal);

    /// <summary>The ids of the overlays over the base, the lowest first.</summary>
    public ImmutableArray<string> Layers { get; init; } = [];

    /// <summary>Why layers changed parts, by the id of what a comparison sets against its counterpart: an article, a heading, or what stands in no article.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<ChangeReason>> Reasons { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<ChangeReason>>(StringComparer.Ordinal);

    /// <summary>The terms whose definition a layer took away, with the place that did so.</summary>
    public ImmutableSortedDictionary<string, SourceSpan> CutTerms { get; init; } =
        ImmutableSortedDictionary.Create<string, SourceSpan>(StringComparer.Ordinal);

    /// <summary>Everything in it, in reading order.</summary>
    public IEnumerable<RuleNode> Everything() => Parts.SelectMany(static part => part.Everything());
}

/// <summary>Why an overlay changed a part.</summary>
/// <param name="Layer">The id of the overlay.</param>
/// <param name="Words">The words.</param>
public sealed record ChangeReason(string Layer, string Words);

/// <summary>The replacement of an article some of whose parts are named by position.</summary>
/// <param name="Layer">The id of the overlay that replaced it.</param>
/// <param name="Origin">Where it says so.</param>
public sealed record Displacement(string Layer, SourceSpan Origin);

/// <summary>A value that a rulebook asks for.</summary>
/// <param name="Name">Its name in texts.</param>
/// <param name="Description">What it is.</param>
/// <param name="Value">The value; <see langword="null"/> where nobody has given one.</param>
/// <param name="Origin">Where it was said.</param>
public sealed record RuleParameter(string Name, string Description, string? Value, SourceSpan Origin);

/// <summary>A choice between wordings.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it decides.</param>
/// <param name="Choices">What may be chosen.</param>
/// <param name="Chosen">What is chosen.</param>
/// <param name="Origin">Where it was said.</param>
public sealed record RuleVariant(string Name, string Description, ImmutableArray<string> Choices, string Chosen, SourceSpan Origin);
