using System.Collections.Immutable;

namespace ComplianceKit.Documents.Tree;

/// <summary>What a document says about itself in its metadata.</summary>
/// <param name="Title">The title; never empty, because PDF/UA-1 §7.1 asks for one.</param>
/// <param name="Language">The main language as a BCP 47 tag, such as <c>ja</c>.</param>
/// <param name="Created">The date that the workspace or <c>SOURCE_DATE_EPOCH</c> gives, never the clock's.</param>
public sealed record DocumentProperties(string Title, string Language, DateTimeOffset Created)
{
    /// <summary>What the document is about.</summary>
    public string? Subject { get; init; }

    /// <summary>The organisation that publishes it.</summary>
    public string? Author { get; init; }

    /// <summary>Search words.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>The program that made it, with its version.</summary>
    public string Generator { get; init; } = "compliancekit";
}
