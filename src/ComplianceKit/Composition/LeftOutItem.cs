namespace ComplianceKit.Composition;

/// <summary>A guideline item that has an answer and that a document does not print, though it prints others of the same catalog.</summary>
/// <param name="Reference">The full reference, <c>catalog/item</c>.</param>
/// <param name="State">The state of its answer.</param>
/// <param name="OnPurpose">Whether the layout says that it leaves the item out.</param>
public sealed record LeftOutItem(string Reference, string State, bool OnPurpose);
