using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Responses;

/// <summary>An answer to one item, as it was written.</summary>
/// <param name="Item">The full reference of the item, <c>catalog/item</c>.</param>
/// <param name="Origin">Where the reference stands.</param>
public sealed record Response(string Item, SourceSpan Origin)
{
    private static readonly ImmutableSortedDictionary<string, Response> NoVariants = ImmutableSortedDictionary.Create<string, Response>(StringComparer.Ordinal);

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

    /// <summary>What is to be ticked on a form that asks はい or いいえ, where it was written itself.</summary>
    public FormAnswer? Answer { get; init; }

    /// <summary>What is said otherwise for items of other catalogs that this answer holds for, by the id of the catalog.</summary>
    public ImmutableSortedDictionary<string, Response> Variants { get; init; } = NoVariants;

    /// <summary>
    /// The answer as it holds for items of a catalog: with what its variant says in the place of its own. A variant with a state of its own
    /// says with it when and why.
    /// </summary>
    public Response For(string catalog)
    {
        if (!Variants.TryGetValue(catalog, out var variant))
        {
            return this;
        }

        var stated = variant.Status is not null || variant.Answer is not null;
        return this with
        {
            Status = stated ? variant.Status : Status,
            Answer = stated ? variant.Answer : Answer,
            Reason = stated ? variant.Reason : variant.Reason ?? Reason,
            Planned = stated ? variant.Planned : variant.Planned ?? Planned,
            Responsibility = variant.Responsibility ?? Responsibility,
            Text = variant.Text ?? Text,
            Facility = variant.Facility ?? Facility,
            Evidence = variant.Evidence.IsEmpty ? Evidence : variant.Evidence,
            Reviewed = variant.Reviewed ?? Reviewed,
            Value = variant.Value ?? Value,
            Remark = variant.Remark ?? Remark,
        };
    }
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

    /// <summary>Not met, and no date is set.</summary>
    NotMet,
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
