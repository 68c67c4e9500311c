using System.Collections.Immutable;

namespace ComplianceKit.Builds.Ledgers;

/// <summary>What has become of one guideline item in one document.</summary>
/// <param name="Item">The full reference, <c>catalog/item</c>.</param>
/// <param name="State">The answer's state as the document prints it: <c>met</c>, <c>not-applicable</c>, <c>unanswered</c> and so on.</param>
/// <param name="SameAs">The item whose answer it shares, or <see langword="null"/>.</param>
/// <param name="Reason">Why the item does not apply, or <see langword="null"/>.</param>
/// <param name="Places">Where it is printed, by format: a page of the PDF, a cell of the workbook.</param>
public sealed record LedgerEntry(string Item, string State, string? SameAs, string? Reason, ImmutableSortedDictionary<string, string> Places)
{
    /// <summary>The item from which the answer was inherited along crosswalks, or <see langword="null"/>.</summary>
    public string? InheritedFrom { get; init; }
}
