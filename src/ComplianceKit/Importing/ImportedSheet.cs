using System.Collections.Immutable;
using ComplianceKit.Responses;

namespace ComplianceKit.Importing;

/// <summary>What a sheet has become.</summary>
/// <param name="Answers">The answers in the order of the sheet.</param>
/// <param name="Cells">What has become of the cells.</param>
public sealed record ImportedSheet(ImmutableArray<ImportedAnswer> Answers, CellCounts Cells)
{
    /// <summary>The items whose answers a person must complete: the sheet does not say how far they are met, or not all that this asks for.</summary>
    public ImmutableHashSet<string> Drafts { get; } = DraftsOf(Answers);

    /// <summary>Whether rows have answers, and none of them is an answer to an item of the catalog.</summary>
    public bool IsOfAnother { get; init; }

    /// <summary>The rows that people do not see in the sheet, and that were read like the others.</summary>
    public ImmutableArray<int> Hidden { get; init; } = [];

    private static ImmutableHashSet<string> DraftsOf(ImmutableArray<ImportedAnswer> answers)
    {
        var whole = answers.Where(static answer => answer.IsWhole).Select(static answer => answer.Item).ToHashSet(StringComparer.Ordinal);
        return answers.Where(answer => !whole.Contains(answer.SameAs ?? answer.Item)).Select(static answer => answer.Item).ToImmutableHashSet(StringComparer.Ordinal);
    }
}

/// <summary>An answer made from a row.</summary>
/// <param name="Item">The full reference of its item.</param>
/// <param name="Row">The row.</param>
public sealed record ImportedAnswer(string Item, int Row)
{
    /// <summary>The status, where the sheet says one.</summary>
    public ResponseStatus? Status { get; init; }

    /// <summary>The answer as Markdown.</summary>
    public string? Text { get; init; }

    /// <summary>What the facility has to do, as Markdown.</summary>
    public string? Facility { get; init; }

    /// <summary>The remark as Markdown.</summary>
    public string? Remark { get; init; }

    /// <summary>The item whose answer holds here as well.</summary>
    public string? SameAs { get; init; }

    /// <summary>When it was looked at.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>When it will be met.</summary>
    public DateOnly? Planned { get; init; }

    /// <summary>What stood in the cell, where it was changed.</summary>
    public string? Original { get; init; }

    /// <summary>Whether its text cannot stand as it is: it points at a row that is not known.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it says how far the item is met, and what that asks for: 対象外 without a reason is no answer yet.</summary>
    public bool IsWhole =>
        !IsOpen && Status is { } status
        && (status != ResponseStatus.NotApplicable || !string.IsNullOrWhiteSpace(Text))
        && (status != ResponseStatus.Facility || !string.IsNullOrWhiteSpace(Facility))
        && (status != ResponseStatus.Planned || Planned is not null);
}

/// <summary>Something that a person should look at.</summary>
/// <param name="Row">The row of the sheet.</param>
/// <param name="What">What is concerned: the text of the cell or the item.</param>
/// <param name="Why">Why, in Japanese and English.</param>
public sealed record Doubt(int Row, string What, string Why);

/// <summary>What has become of the cells that are not empty; the kinds add up to all.</summary>
/// <param name="Read">All of them.</param>
/// <param name="Heads">Those of head rows.</param>
/// <param name="Used">Those that found the item or became part of an answer.</param>
/// <param name="Refused">Those that stand in the report.</param>
public sealed record CellCounts(int Read, int Heads, int Used, int Refused);
