namespace ComplianceKit.Composition;

/// <summary>A guideline item that a document has to print, with the state in which it prints it.</summary>
/// <param name="Reference">The full reference, <c>catalog/item</c>.</param>
/// <param name="State">The state of its answer.</param>
/// <param name="SameAs">The item whose answer it shares.</param>
/// <param name="Reason">Why it does not apply.</param>
public sealed record PromisedItem(string Reference, string State, string? SameAs, string? Reason)
{
    /// <summary>The item from which the answer was inherited along crosswalks, or <see langword="null"/>.</summary>
    public string? InheritedFrom { get; init; }
}
