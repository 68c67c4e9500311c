using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Evidence;

/// <summary>Something that shows that an answer is true.</summary>
/// <param name="Id">Its id in the workspace.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Disclosure">Who may see it.</param>
/// <param name="Origin">Where it was read.</param>
public sealed record EvidenceItem(string Id, string Title, EvidenceKind Kind, Disclosure Disclosure, SourceSpan Origin)
{
    /// <summary>The file in the workspace, or <see langword="null"/>.</summary>
    public string? File { get; init; }

    /// <summary>The address, or <see langword="null"/>.</summary>
    public string? Url { get; init; }

    /// <summary>Who keeps it.</summary>
    public string? Owner { get; init; }

    /// <summary>The first day on which it is valid.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which it is valid.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The id of the evidence that it takes the place of.</summary>
    public string? Supersedes { get; init; }
}

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>A policy or rule.</summary>
    Policy,

    /// <summary>A certificate of somebody else.</summary>
    Certificate,

    /// <summary>A record of something done.</summary>
    Record,

    /// <summary>A log of a system.</summary>
    Log,

    /// <summary>A contract.</summary>
    Contract,

    /// <summary>A picture of a screen.</summary>
    Screenshot,

    /// <summary>A page on the web.</summary>
    Url,
}

/// <summary>Who may see a piece of evidence.</summary>
public enum Disclosure
{
    /// <summary>Everybody (公開).</summary>
    Public,

    /// <summary>Those who ask for it (個別開示).</summary>
    Individual,

    /// <summary>Nobody outside (社内).</summary>
    Internal,
}
