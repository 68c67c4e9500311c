using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Catalogs;

/// <summary>One thing that a guideline asks for.</summary>
/// <param name="Id">Its id, unique in the catalog and stable over releases.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Topic">What it is about, in a few words.</param>
/// <param name="Requirement">What it asks, in our own words or in official ones that a user has laid over.</param>
/// <param name="Origin">Where it was read.</param>
public sealed record ControlItem(string Id, string Number, string Topic, string Requirement, SourceSpan Origin)
{
    /// <summary>Its place among all items of the catalog, from 1.</summary>
    public int Sequence { get; init; }

    /// <summary>Whether its requirement is a summary in our own words rather than the official wording.</summary>
    public bool IsSummarized { get; init; }

    /// <summary>How sure its content is.</summary>
    public Verification Verification { get; init; } = Verification.Full;

    /// <summary>The ids of items of the same catalog that it refers to.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Whether it asks for an agreement with the facility.</summary>
    public bool Agreement { get; init; }

    /// <summary>What kind of item it is.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether it only says what the guideline covers and asks nobody for an answer.</summary>
    public bool IsInformative => Kind == "scope";

    /// <summary>Who has to act.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>Free words to select by.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The applicability patterns of the guideline under which it holds; empty for all.</summary>
    public ImmutableArray<string> Patterns { get; init; } = [];

    /// <summary>How it is to be answered.</summary>
    public AnswerForm AnswerForm { get; init; }

    /// <summary>The unit of a numeric answer.</summary>
    public string? Unit { get; init; }

    /// <summary>What it looks at (servers, clients, products or services), as the form prints it.</summary>
    public string? Target { get; init; }

    /// <summary>
    /// The last date for which a plan counts as はい on the form; <see cref="DateOnly.MaxValue"/> where any plan does,
    /// <see langword="null"/> where none does.
    /// </summary>
    public DateOnly? PlannedCountsUntil { get; init; }

    /// <summary>What is unsure in it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Its place in the source.</summary>
    public string? Source { get; init; }
}

/// <summary>How sure the content of an item is.</summary>
public enum Verification
{
    /// <summary>Read in full in the source.</summary>
    Full,

    /// <summary>Read in part, or second-hand.</summary>
    Partial,

    /// <summary>From memory; not verified.</summary>
    Recalled,
}
