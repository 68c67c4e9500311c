using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Responses;

/// <summary>An answer to one item, as it was written.</summary>
/// <param name="Item">The full reference of the item, <c>catalog/item</c>.</param>
/// <param name="Origin">Where the reference stands.</param>
public sealed record Response(string Item, SourceSpan Origin)
{
    /// <summary>How far the item is met; <see langword="null"/> where the answer is that of another item.</summary>
    public ResponseStatus? Status { get; init; }

    /// <summary>Who is responsible.</summary>
    public Responsibility? Responsibility { get; init; }

    /// <summary>The answer in words, Markdown with variables.</summary>
    public SourcedText? Text { get; init; }

    /// <summary>Why the item does not apply.</summary>
    public SourcedText? Reason { get; init; }

    /// <summary>What the facility has to do.</summary>
    public SourcedText? Facility { get; init; }

    /// <summary>When it will be met.</summary>
    public DateOnly? Planned { get; init; }

    /// <summary>The ids of the evidence.</summary>
    public ImmutableArray<SourcedText> Evidence { get; init; } = [];

    /// <summary>When a person last looked at it.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>The number that a numeric item asks for, as it is to be printed.</summary>
    public SourcedText? Value { get; init; }

    /// <summary>A remark.</summary>
    public SourcedText? Remark { get; init; }

    /// <summary>The full reference of the item whose answer holds here as well.</summary>
    public SourcedText? SameAs { get; init; }
}

/// <summary>How far an item is met.</summary>
public enum ResponseStatus
{
    /// <summary>Met.</summary>
    Met,

    /// <summary>Met in part.</summary>
    Partial,

    /// <summary>Will be met by a date.</summary>
    Planned,

    /// <summary>Met by other means.</summary>
    Alternative,

    /// <summary>Does not apply, for a reason.</summary>
    NotApplicable,

    /// <summary>For the facility to do.</summary>
    Facility,
}

/// <summary>Who is responsible (責任分界).</summary>
public enum Responsibility
{
    /// <summary>The vendor.</summary>
    Vendor,

    /// <summary>The facility.</summary>
    Facility,

    /// <summary>Both.</summary>
    Shared,
}
