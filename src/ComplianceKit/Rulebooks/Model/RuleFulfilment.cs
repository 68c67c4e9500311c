using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Rulebooks.Model;

/// <summary>An item of a guideline that a part of a rulebook fulfils.</summary>
/// <param name="Item">The full reference of the item, <c>catalog/item</c>.</param>
/// <param name="Origin">Where it was said.</param>
public sealed record RuleFulfilment(string Item, SourceSpan Origin)
{
    /// <summary>The id of the catalog; empty where none is named.</summary>
    public string Catalog => Item.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? Item[..slash] : string.Empty;

    /// <summary>The id of the item in its catalog.</summary>
    public string ItemId => Item[(Item.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
