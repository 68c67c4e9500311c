using System.Collections.Immutable;

namespace ComplianceKit.Documents.Tree.Blocks;

/// <summary>A list. Styled by <c>list</c>, its items by <c>list-item</c>.</summary>
/// <param name="Ordered">Whether the order of the items matters.</param>
/// <param name="Items">The items.</param>
public sealed record List(bool Ordered, ImmutableArray<ListItem> Items) : Block;

/// <summary>An item of a list.</summary>
/// <param name="Marker">What stands before it (・, ⑴, イ, １．), already resolved.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record ListItem(string Marker, ImmutableArray<Block> Blocks) : Node;
